import { join } from 'node:path';
import type { CtidError, ErrorCode } from '#core/errors';
import { decideComparison } from '#core/face/comparison';
import type { ChallengeStep } from '#core/liveness/challenge';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { embedReference } from '../../cloudfunctions/_shared/embed-reference';
import { observeBurst } from '../../cloudfunctions/compareFace/observe-burst';
import { PATHS } from '../paths';
import type { Burst } from '../performer/perform';
import { uploadedBurst } from './uploaded-burst';

/** What becomes of an attack: the refusal's code, or it passed. */
export type Outcome = ErrorCode | 'passed';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));

/**
 * Judges a burst as `compareFace` does, with the real models: times, frames that were seen before, liveness, and
 * whether it is the person of the portrait.
 */
export async function judgeAttack(
  steps: readonly ChallengeStep[],
  burst: Burst,
  portrait: Uint8Array,
): Promise<Outcome> {
  try {
    const { embeddings } = await observeBurst(engine, steps, await uploadedBurst(steps, burst));
    const reference = await embedReference(engine, portrait);
    return decideComparison(embeddings, reference) === 'confirmed' ? 'passed' : 'IDENTITY_NOT_CONFIRMED';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** By its name: a function's folder is a package of its own, and may have its own copy of the class. */
function isRefusal(error: unknown): error is CtidError {
  return error instanceof Error && error.name === 'CtidError';
}
