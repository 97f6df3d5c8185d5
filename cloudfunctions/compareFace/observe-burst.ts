import { CtidError, type ErrorCode } from '#core/errors';
import { findCaptureFault } from '#core/face/capture-gate';
import { type FaceEmbedding, meanEmbedding } from '#core/face/embedding';
import type { ChallengeStep } from '#core/liveness/challenge';
import { expressionOf, relativeToNeutral } from '#core/liveness/expression';
import { NEUTRAL_FRAMES } from '#core/liveness/frame-times';
import { isPlausibleSpeed } from '#core/liveness/head-speed';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { isSamePerson } from '#core/liveness/same-person';
import type { FaceEngine, FaceObservation } from '../_shared/ports/face-engine';
import type { Frame } from './read-burst';

/** The face that passed: what is compared with the authority's portrait. */
export interface Probe {
  /** Of the face at rest, and of the face that acted: each must be the portrait's. */
  readonly embeddings: readonly FaceEmbedding[];
  /** The face after its last action: it stands in for a portrait that the authority does not have. */
  readonly picture: Uint8Array;
}

/**
 * Liveness of a burst: one face in every frame, well taken, that does what was asked and stays the same person.
 * Frames are judged one after the other, the cheap detector before the dearer models (THREATS 24).
 * @throws {CtidError} FRAME_…, FACE_…, …_NOT_SEEN, ACTION_NOT_ASKED_SEEN
 */
export async function observeBurst(
  engine: FaceEngine,
  steps: readonly ChallengeStep[],
  frames: readonly Frame[],
): Promise<Probe> {
  const observations = await inOrder(frames, ({ picture }) => engine.observe(picture, 'probe'));
  requireNone(firstFault(observations.slice(0, NEUTRAL_FRAMES)));

  const expressions = relativeToNeutral(
    observations.map(({ mesh }, at) => expressionOf(mesh, frames[at]?.timeMs ?? 0)),
  );
  if (!isPlausibleSpeed(expressions)) throw new CtidError('FRAME_TIMES_IMPLAUSIBLE');
  const judgement = judgeLiveness(steps, expressions);
  if ('fault' in judgement) throw new CtidError(judgement.fault);
  const returns = new Set(judgement.returns);
  requireNone(firstFault(observations.filter((_, at) => returns.has(at))));

  const embeddings = await inOrder(observations, (observation) => engine.embed(observation));
  if (!isSamePerson(expressions, embeddings)) throw new CtidError('FACE_NOT_SAME_THROUGHOUT');
  return {
    embeddings: [
      meanEmbedding(embeddings.slice(0, NEUTRAL_FRAMES)),
      meanEmbedding(embeddings.filter((_, at) => returns.has(at))),
    ],
    picture: frames[Math.max(...returns)]?.picture ?? new Uint8Array(0),
  };
}

function firstFault(observations: readonly FaceObservation[]): ErrorCode | undefined {
  return observations.map(findCaptureFault).find((fault) => fault !== undefined);
}

function requireNone(fault: ErrorCode | undefined): void {
  if (fault !== undefined) throw new CtidError(fault);
}

/** One after the other: the models share one thread. */
async function inOrder<T, R>(items: readonly T[], step: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await step(item));
  return results;
}
