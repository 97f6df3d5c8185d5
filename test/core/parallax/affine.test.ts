import { expect, test } from 'vitest';
import { applyAffine, fitAffine } from '#core/parallax/affine';

const SPOTS = Array.from({ length: 25 }, (_, at) => ({ x: 40 + 35 * (at % 5), y: 40 + 35 * Math.floor(at / 5) }));

test('an affine map is found from points that follow one', () => {
  const map = { x: [0.9, 0.2, 5], y: [-0.1, 1.2, -7] };
  const found = fitAffine(SPOTS.map((from) => ({ from, to: applyAffine(map, from) })));
  for (const spot of SPOTS) {
    expect(applyAffine(found, spot).x).toBeCloseTo(applyAffine(map, spot).x, 6);
    expect(applyAffine(found, spot).y).toBeCloseTo(applyAffine(map, spot).y, 6);
  }
});
