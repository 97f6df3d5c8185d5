import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';

/** Phones film so many frames a second; a clip is brought to it, whatever it was filmed with. */
export const FILMED_PER_SECOND = 30;

/**
 * When the frames of a clip are taken that a phone would take: each the first that was filmed once it was due, so that
 * gaps between them differ as a camera's do. In milliseconds since the first frame of the clip.
 */
export function clipTimesMs(frames: number): readonly number[] {
  return Array.from({ length: frames }, (_, at) =>
    Math.round((Math.ceil((at * FRAME_INTERVAL_MS * FILMED_PER_SECOND) / 1000) * 1000) / FILMED_PER_SECOND),
  );
}
