import { expect, test } from 'vitest';
import { binsOf, compareAll, curveOf, errorsAt } from '../../../devtools/report/compare-group';
import { halfOf } from '../../../devtools/report/half-of';
import { causesOf, rateOf } from '../../../devtools/report/rate';
import { scalePicture } from '../../../devtools/report/scale-picture';

const SCORES = { genuine: [0.5, 0.7, 0.8, 1], impostor: [-0.1, 0.2, 0.45, 0.66] };

test('a curve has both error rates from 0.40 to 0.90', () => {
  const curve = curveOf(SCORES);
  expect(curve).toHaveLength(51);
  expect(curve[0]).toEqual({ threshold: 0.4, falseMatchRate: 0.5, falseNonMatchRate: 0 });
  expect(curve.find(({ threshold }) => threshold === 0.66)).toMatchObject({
    falseMatchRate: 0.25,
    falseNonMatchRate: 0.25,
  });
  expect(curve.at(-1)).toEqual({ threshold: 0.9, falseMatchRate: 0, falseNonMatchRate: 0.75 });
});

test('a curve of nothing has no rates', () => {
  expect(curveOf({ genuine: [], impostor: [] })[0]).toMatchObject({ falseMatchRate: null, falseNonMatchRate: null });
});

test('every score lies in one bin', () => {
  const bins = binsOf(SCORES);
  expect(bins.reduce((sum, { genuine }) => sum + genuine, 0)).toBe(4);
  expect(bins.reduce((sum, { impostor }) => sum + impostor, 0)).toBe(4);
});

test('errors are counted at a threshold that a score may just reach', () => {
  expect(errorsAt(SCORES, 0.66)).toMatchObject({
    falseMatches: { count: 1, n: 4 },
    falseNonMatches: { count: 1, n: 4 },
  });
});

test('a rate has its exact interval, and of nothing everything is possible', () => {
  const { share, exact } = rateOf(0, 10);
  expect(share).toBe(0);
  expect(exact[1]).toBeCloseTo(1 - 0.05 ** 0.1, 6);
  expect(rateOf(0, 0)).toEqual({ count: 0, n: 0, share: null, exact: [0, 1] });
  expect(rateOf(0, 2, [0, 0])).not.toHaveProperty('byPeople');
  expect(rateOf(1, 2, [Number.NaN, Number.NaN])).not.toHaveProperty('byPeople');
});

test('causes are counted, the most frequent first', () => {
  expect(Object.entries(causesOf(['B', 'A', 'B']))).toEqual([
    ['B', 2],
    ['A', 1],
  ]);
});

test('of three pictures every pair is compared once', () => {
  const [x, y] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  const people = [
    { person: 'a', embedding: x },
    { person: 'a', embedding: x },
    { person: 'b', embedding: y },
  ];
  expect(compareAll(people)).toMatchObject({ people: 2, pictures: 3, genuine: 1, impostor: 2, highestImpostor: 0 });
});

test('people fall into halves by their name alone', () => {
  // SHA-256 of "abc" begins with ba, of "" with e3.
  expect([halfOf('abc'), halfOf('')]).toEqual([0, 1]);
});

test('a smaller picture has the means of what it covers', () => {
  const pixel = (value: number) => [value, value, value, 255];
  const data = Uint8ClampedArray.from([0, 100, 50, 50].flatMap(pixel));
  expect([...scalePicture({ width: 2, height: 2, data }, 0.5).data]).toEqual([50, 50, 50, 255]);
});
