import { comparisonScore, FaceEmbedding } from '../face/embedding';
import { Expression } from './expression';
import { NEUTRAL_FRAMES } from './frame-times';

/**
 * Frames of one burst score 0.73–0.91 against the neutral one up to 30° (measured). No looser than either part of a
 * burst is compared with the portrait (`leastOfEachPart`): otherwise whoever resembles the victim a little could act between
 * the victim's frames.
 */
const LEAST_SCORE = 0.6;

/**
 * Degrees from neutral up to which a frame is compared with the neutral ones. A lowered head changes sooner: one real
 * one scores 0.71 at 10–15° and 0.51–0.60 beyond 20°, raised by 30° it scores 0.84, turned by 45° 0.76.
 */
const MOST_TURN = { yaw: 30, raised: 30, lowered: 15 } as const;

/**
 * True when every frame of a burst shows one person; no frame is exempt. A frame agrees with each neutral frame, not
 * with their mean, which two people's frames share; neutral frames therefore with one another. A frame turned too far
 * for that agrees with the one before it (0.71 and more between real frames 250 ms apart), so that another face can
 * come in neither with a turn nor leave with one. However two people's frames are arranged, some pair gives them away.
 * @param expressions of a whole burst, relative to neutral
 * @param embeddings of the same frames
 */
export function isSamePerson(expressions: readonly Expression[], embeddings: readonly FaceEmbedding[]): boolean {
  const neutral = embeddings.slice(0, NEUTRAL_FRAMES);
  return embeddings.every((embedding, at) => {
    const expression = expressions[at];
    const isFollowed = at >= NEUTRAL_FRAMES && expression !== undefined && isTurnedFar(expression);
    const others = isFollowed ? embeddings.slice(at - 1, at) : neutral;
    return others.every((other) => comparisonScore(other, embedding) >= LEAST_SCORE);
  });
}

function isTurnedFar({ yaw, pitch }: Expression): boolean {
  return Math.abs(yaw) > MOST_TURN.yaw || pitch < -MOST_TURN.raised || pitch > MOST_TURN.lowered;
}
