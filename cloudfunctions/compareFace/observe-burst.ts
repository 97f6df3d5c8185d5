import { CtidError, type ErrorCode } from '#core/errors';
import { findCaptureFault, findQualityFault } from '#core/face/capture-gate';
import type { Probes } from '#core/face/comparison';
import type { FaceTemplate } from '#core/face/embedding';
import type { ChallengeStep } from '#core/liveness/challenge';
import { hasDepth } from '#core/liveness/depth';
import { type Expression, expressionOf, relativeTo, relativeToNeutral } from '#core/liveness/expression';
import { NEUTRAL_FRAMES } from '#core/liveness/frame-times';
import { isPlausibleSpeed } from '#core/liveness/head-speed';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { headMovesIn, isAtRest } from '#core/liveness/movements';
import { hasRepeatedFrames } from '#core/liveness/repeated-frames';
import { isSamePerson } from '#core/liveness/same-person';
import { mirroredEmbedding } from '../_shared/mirrored-embedding';
import type { FaceEngine, FaceObservation } from '../_shared/ports/face-engine';
import type { Frame } from './read-burst';

/** The face that passed: what is compared with the authority's portrait. */
export interface Probe {
  readonly embeddings: Probes;
  /** The face at rest, before anything was asked. */
  readonly atRest: Uint8Array;
  /** The face after its last action: it stands in for a portrait that the authority does not have. */
  readonly acted: Uint8Array;
}

/**
 * The detector, the dearest model, looks at every third frame; between them the face is followed. Whoever is beside it
 * there adds nothing: each frame's own face is compared with the neutral ones.
 */
export const DETECTED_EVERY = 3;

/** The neutral frame that turned and lowered ones are held against. */
const MIDDLE_NEUTRAL = 1;

/** More probes of the face that acted than this do not make their mean steadier (one burst, 4 clips). */
const MOST_ACTED = 4;

/** One frame, and all that was found in it. */
interface Seen {
  readonly observation: FaceObservation;
  readonly expression: Expression;
  readonly template: FaceTemplate;
}

/**
 * Liveness of a burst: one face in every frame, well taken, that does what was asked and stays the same person.
 * The first frame without a face ends it, and none is embedded before everything else has passed (THREATS 24).
 * @throws {CtidError} FRAME_…, FRAMES_REPEATED, FACE_…, …_NOT_SEEN, ACTION_NOT_ASKED_SEEN
 */
export async function observeBurst(
  engine: FaceEngine,
  steps: readonly ChallengeStep[],
  frames: readonly Frame[],
): Promise<Probe> {
  const observations = await observeAll(engine, frames);
  requireNone(firstFault(observations.slice(0, NEUTRAL_FRAMES)));
  if (hasRepeatedFrames(observations.map(({ aligned }) => aligned))) throw new CtidError('FRAMES_REPEATED');

  const expressions = relativeToNeutral(
    observations.map(({ mesh }, at) => expressionOf(mesh, frames[at]?.timeMs ?? 0)),
  );
  if (!isPlausibleSpeed(expressions)) throw new CtidError('FRAME_TIMES_IMPLAUSIBLE');
  const judgement = judgeLiveness(steps, expressions);
  if ('fault' in judgement) throw new CtidError(judgement.fault);
  const returned = judgement.returns.flatMap((at) => observations[at] ?? []);
  requireNone(firstFault(returned));

  if (!showsDepth(engine, observations, expressions)) throw new CtidError('DEPTH_NOT_SEEN');

  const templates = await inOrder(observations, (observation) => engine.embed(observation));
  const embeddings = templates.map(({ embedding }) => embedding);
  if (!isSamePerson(expressions, embeddings)) throw new CtidError('FACE_NOT_SAME_THROUGHOUT');

  const seen = observations.flatMap((observation, at): readonly Seen[] => {
    const [expression, template] = [expressions[at], templates[at]];
    return expression && template ? [{ observation, expression, template }] : [];
  });
  return {
    embeddings: await probesOf(engine, seen, Math.min(...judgement.returns)),
    atRest: frames[MIDDLE_NEUTRAL]?.picture ?? new Uint8Array(0),
    acted: frames[Math.max(...judgement.returns)]?.picture ?? new Uint8Array(0),
  };
}

async function observeAll(engine: FaceEngine, frames: readonly Frame[]): Promise<readonly FaceObservation[]> {
  const observations: FaceObservation[] = [];
  for (const [at, { picture }] of frames.entries()) {
    const before = at % DETECTED_EVERY === 0 ? undefined : observations[at - 1];
    observations.push(await engine.observe(picture, 'probe', before));
  }
  return observations;
}

function showsDepth(
  engine: FaceEngine,
  observations: readonly FaceObservation[],
  expressions: readonly Expression[],
): boolean {
  const [neutral, pose] = [observations[MIDDLE_NEUTRAL], expressions[MIDDLE_NEUTRAL]];
  const parallaxAt = (at: number) => neutral && observations[at] && engine.parallax(neutral, observations[at]);
  return pose !== undefined && hasDepth(relativeTo(pose, expressions), headMovesIn(expressions), parallaxAt);
}

/**
 * The good probes of both parts of the burst.
 * @param firstReturn the first frame after an action
 * @throws {CtidError} FACE_UNCLEAR when either part has none
 */
async function probesOf(engine: FaceEngine, seen: readonly Seen[], firstReturn: number): Promise<Probes> {
  const isClear = ({ template }: Seen) => findQualityFault(template.quality) === undefined;
  const isGood = (frame: Seen) =>
    isClear(frame) && isAtRest(frame.expression) && findCaptureFault(frame.observation) === undefined;
  const atRest = seen.slice(0, NEUTRAL_FRAMES).filter(isClear);
  const acted = seen.slice(firstReturn).filter(isGood).slice(-MOST_ACTED);
  if (atRest.length === 0 || acted.length === 0) throw new CtidError('FACE_UNCLEAR');
  const embed = ({ observation, template }: Seen) => mirroredEmbedding(engine, observation, template);
  return { atRest: await inOrder(atRest, embed), acted: await inOrder(acted, embed) };
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
