import type { ErrorCode } from '#core/errors';
import { findCaptureFault } from '#core/face/capture-gate';
import { type Expression, expressionOf } from '#core/liveness/expression';
import type { FaceObservation } from '../../../cloudfunctions/_shared/ports/face-engine';
import { DETECTED_EVERY } from '../../../cloudfunctions/compareFace/observe-burst';
import type { Burst } from '../../performer/perform';
import { ENGINE, refusalOr } from '../acquire';

/** What was seen in a frame. */
export interface Watched {
  /** Undefined where no face, or more than one, was found. */
  readonly expression: Expression | undefined;
  /** Why it is no picture to compare. */
  readonly fault: ErrorCode | undefined;
}

/** What a face does, frame by frame; it is followed as the product follows it. */
export async function watchClip({ frames, timesMs }: Burst): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  let before: FaceObservation | undefined;
  for (const [at, picture] of frames.entries()) {
    const followed = at % DETECTED_EVERY === 0 ? undefined : before;
    const seen = await refusalOr(() => ENGINE.observe(picture, 'probe', followed));
    before = typeof seen === 'string' ? undefined : seen;
    watched.push(
      typeof seen === 'string'
        ? { expression: undefined, fault: seen }
        : { expression: expressionOf(seen.mesh, timesMs[at] ?? 0), fault: findCaptureFault(seen) },
    );
  }
  return watched;
}
