import { describe, expect, test } from 'vitest';
import { arePlausibleTimes, FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import { cameraTimesMs, dueTimesMs } from '../../../devtools/performer/camera-times';

describe('the times of a camera', () => {
  test('are those of a whole burst, or of more frames for a camera that is looked into', () => {
    expect(cameraTimesMs(1)).toHaveLength(24);
    expect(cameraTimesMs(1, 2)).toHaveLength(48);
    expect(dueTimesMs(2).slice(0, 3)).toEqual([0, 125, 250]);
  });

  test('are plausible whatever the seed', () => {
    for (let seed = 0; seed < 5_000; seed++)
      expect(arePlausibleTimes(cameraTimesMs(seed), 6_000), `${seed}`).toBe(true);
  });

  test('are the same for the same seed, and others for another', () => {
    expect(cameraTimesMs(7)).toEqual(cameraTimesMs(7));
    expect(cameraTimesMs(7)).not.toEqual(cameraTimesMs(8));
  });

  test('are none when each frame comes exactly when it is due', () => {
    expect(arePlausibleTimes(dueTimesMs(), 23 * FRAME_INTERVAL_MS)).toBe(false);
  });
});
