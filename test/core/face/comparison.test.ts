import { describe, expect, test } from 'vitest';
import { comparisonThreshold, decideComparison } from '#core/face/comparison';
import { FACE_POLICY } from '#core/face/face-policy';

/** An embedding that scores this against the reference. */
const scoring = (score: number) => Float32Array.of(score, Math.sqrt(1 - score ** 2));
const REFERENCE = Float32Array.of(1, 0);

const decide = (atRest: readonly number[], acted: readonly number[]) =>
  decideComparison({ atRest: atRest.map(scoring), acted: acted.map(scoring) }, REFERENCE);

describe('a comparison', () => {
  test('is confirmed from the threshold of its number of probes on', () => {
    for (const [probes, threshold] of [
      [1, 0.66],
      [2, 0.66],
      [3, 0.67],
      [7, 0.67],
    ] as const) {
      expect(comparisonThreshold(probes)).toBe(threshold);
    }
    expect(decide([0.661], [0.661])).toBe('confirmed');
    expect(decide([0.659], [0.659])).toBe('refused');
    expect(decide([0.671, 0.671], [0.671])).toBe('confirmed');
    expect(decide([0.669, 0.669], [0.669])).toBe('refused');
  });

  test('rises with the number of probes, never falls', () => {
    const scores = FACE_POLICY.comparison.thresholds.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort());
  });

  test.each([
    ['at rest', [0.599], [0.95]],
    ['that acted', [0.95], [0.599]],
  ])(
    'is refused when the face %s is less similar than the frames of a burst, whatever the mean',
    (_, atRest, acted) => {
      expect(decide(atRest, acted)).toBe('refused');
      expect(
        decide(
          atRest.map((score) => score + 0.002),
          acted,
        ),
      ).toBe(atRest[0] === 0.95 ? 'refused' : 'confirmed');
    },
  );

  test('goes by the mean, which is steadier than any one probe', () => {
    expect(decide([0.62, 0.9], [0.9])).toBe('confirmed');
  });
});
