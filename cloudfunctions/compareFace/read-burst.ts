import { CtidError } from '#core/errors';
import { arePlausibleTimes } from '#core/liveness/frame-times';
import { POLICIES } from '#core/policy/policies';
import type { ChallengeDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';

/** A frame as it was uploaded, and when it was taken. */
export interface Frame {
  /** JPEG or PNG. */
  readonly picture: Uint8Array;
  /** Milliseconds since the first frame. */
  readonly timeMs: number;
}

/**
 * The uploaded frames, none missing, none seen before in any burst, and no longer filmed than the challenge is old.
 * @throws {CtidError} FRAME_TIMES_IMPLAUSIBLE, FRAME_MISSING, FRAMES_REPEATED
 */
export async function readBurst(
  ports: Pick<Ports, 'clock' | 'frames' | 'pseudonyms' | 'records'>,
  { _id, expiresAt, framePaths }: ChallengeDocument,
  timesMs: readonly number[],
): Promise<readonly Frame[]> {
  const sinceIssue = ports.clock.now() - (expiresAt - POLICIES.challenge.lifetime);
  if (!arePlausibleTimes(timesMs, sinceIssue * 1000)) throw new CtidError('FRAME_TIMES_IMPLAUSIBLE');
  const pictures = await Promise.all(framePaths.slice(0, timesMs.length).map((path) => ports.frames.read(path)));
  const frames = pictures.flatMap((picture, at) => (picture ? [{ picture, timeMs: timesMs[at] ?? 0 }] : []));
  if (frames.length < timesMs.length) throw new CtidError('FRAME_MISSING');
  const isNew = await Promise.all(frames.map(({ picture }, at) => rememberFrame(ports, picture, `${_id}.${at}`)));
  if (!isNew.every(Boolean)) throw new CtidError('FRAMES_REPEATED');
  return frames;
}

/**
 * Identical frames are always an attack: a camera's noise never repeats. Kept is a digest under a secret key, with the
 * place of the frame, so that a call which takes over from a crashed one knows its own frames.
 */
async function rememberFrame(
  { clock, pseudonyms, records }: Pick<Ports, 'clock' | 'pseudonyms' | 'records'>,
  picture: Uint8Array,
  place: string,
): Promise<boolean> {
  const _id = pseudonyms.of('frame', picture);
  if (await records.add('frameDigests', { _id, seenAt: clock.now(), place })) return true;
  return (await records.read('frameDigests', _id))?.place === place;
}
