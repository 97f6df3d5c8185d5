import { CtidError, type ErrorCode } from '#core/errors';
import { findCaptureFault } from '#core/face/capture-gate';
import { type FaceEmbedding, meanEmbedding } from '#core/face/embedding';
import type { ChallengeStep } from '#core/liveness/challenge';
import { expressionOf } from '#core/liveness/expression';
import { findLivenessFault } from '#core/liveness/judge-liveness';
import { isSamePerson } from '#core/liveness/same-person';
import type { FaceEngine, FaceObservation } from '../_shared/ports/face-engine';
import type { Frame } from './read-burst';

/** The face that passed: what is compared with the authority's portrait. */
export interface Probe {
  readonly embedding: FaceEmbedding;
  /** The first neutral frame: it stands in for a portrait that the authority does not have. */
  readonly picture: Uint8Array;
}

/**
 * Liveness of a burst: one face, well taken, that does what was asked and stays the same person.
 * The cheap detector looks at one frame before any dearer model runs (THREATS 24).
 * @throws {CtidError} FRAME_…, FACE_…, …_NOT_SEEN, ACTION_NOT_ASKED_SEEN
 */
export async function observeBurst(
  engine: FaceEngine,
  steps: readonly ChallengeStep[],
  frames: readonly Frame[],
): Promise<Probe> {
  const [first] = frames;
  if (first === undefined || (await engine.countFaces(first.picture, 'probe')) === 0)
    throw new CtidError('FACE_NOT_FOUND');

  const observed = await observeAll(engine, frames);
  const neutral = observed.filter(({ expression }) => expression.timeMs < (steps[0]?.startsAtMs ?? 0));
  requireNone(firstFault(neutral.map(({ observation }) => observation)));
  requireNone(
    findLivenessFault(
      steps,
      observed.map(({ expression }) => expression),
    ),
  );

  const embedded = await inOrder(observed, async ({ observation, expression }) => {
    return { expression, embedding: await engine.embed(observation) };
  });
  const embedding = meanEmbedding(embedded.slice(0, neutral.length).map((frame) => frame.embedding));
  if (!isSamePerson(embedding, embedded)) throw new CtidError('FACE_NOT_SAME_THROUGHOUT');
  return { embedding, picture: first.picture };
}

/** Every second frame is searched for faces; in between the face is followed, which takes half the time. */
async function observeAll(engine: FaceEngine, frames: readonly Frame[]) {
  let previous: FaceObservation | undefined;
  return inOrder(frames, async ({ picture, timeMs }) => {
    const observation: FaceObservation = await engine.observe(picture, 'probe', previous);
    previous = previous === undefined ? observation : undefined;
    return { observation, expression: expressionOf(observation.mesh, timeMs) };
  });
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
