import { describe, expect, test } from 'vitest';
import { applyAffine, fitAffine } from '#core/parallax/affine';
import { applyHomography, type Correspondence, fitHomography, misfit } from '#core/parallax/homography';

/** A plane that is looked at aslant. */
const ASLANT = [1.1, 0.05, 3, -0.04, 0.95, -2, 0.0004, -0.0002];
const SPOTS = Array.from({ length: 25 }, (_, at) => ({ x: 40 + 35 * (at % 5), y: 40 + 35 * Math.floor(at / 5) }));
const seen: readonly Correspondence[] = SPOTS.map((from) => ({ from, to: applyHomography(ASLANT, from) }));

describe('a homography', () => {
  test('is found from the points of a plane', () => {
    const found = fitHomography(seen);
    for (const point of seen) expect(misfit(found, point)).toBeLessThan(1e-6);
  });

  test('is that of most points, whatever a few do', () => {
    const moved = seen.map((point, at) =>
      at % 8 === 0 ? { ...point, to: { x: point.to.x + 12, y: point.to.y } } : point,
    );
    const found = fitHomography(moved);
    for (const point of seen) expect(misfit(found, point)).toBeLessThan(0.5);
    expect(misfit(found, moved[0]!)).toBeGreaterThan(11);
  });
});

test('an affine map is found from points that follow one', () => {
  const map = { x: [0.9, 0.2, 5], y: [-0.1, 1.2, -7] };
  const found = fitAffine(SPOTS.map((from) => ({ from, to: applyAffine(map, from) })));
  for (const spot of SPOTS) {
    expect(applyAffine(found, spot).x).toBeCloseTo(applyAffine(map, spot).x, 6);
    expect(applyAffine(found, spot).y).toBeCloseTo(applyAffine(map, spot).y, 6);
  }
});
