import { describe, expect, test } from 'vitest';
import { exactInterval, falseMatchRate, falseNonMatchRate } from '../../../devtools/biometrics/error-rates';

describe('error rates', () => {
  test('a score at the threshold is accepted', () => {
    expect(falseMatchRate([0.2, 0.5, 0.6, 0.1], 0.5)).toBe(0.5);
    expect(falseNonMatchRate([0.2, 0.5, 0.6, 0.1], 0.5)).toBe(0.5);
  });

  test('a face that was not found is never accepted', () => {
    expect(falseMatchRate([Number.NEGATIVE_INFINITY], -1)).toBe(0);
    expect(falseNonMatchRate([Number.NEGATIVE_INFINITY], -1)).toBe(1);
  });

  test('of no comparison there is no rate', () => {
    expect(falseMatchRate([], 0.5)).toBeNaN();
  });
});

describe('the exact interval', () => {
  // Ends with 2.5 % each, from binomial sums in sixty decimal digits.
  test.each([
    [5, 10, 0.187086, 0.812914],
    [1, 20, 0.001265, 0.248733],
    [14, 31_449, 0.000243, 0.000747],
    [299, 300, 0.981569, 0.999916],
  ])('of %i in %i is what Clopper and Pearson say', (successes, n, least, most) => {
    const [low, high] = exactInterval(successes, n);
    expect(low).toBeCloseTo(least, 5);
    expect(high).toBeCloseTo(most, 5);
  });

  test.each([10, 300, 30_000])('of none in %i gives its one end all of the 5 percent', (n) => {
    expect(exactInterval(0, n)[0]).toBe(0);
    expect(exactInterval(0, n)[1]).toBeCloseTo(1 - 0.05 ** (1 / n), 10);
    expect(exactInterval(n, n)[0]).toBeCloseTo(0.05 ** (1 / n), 10);
    expect(exactInterval(n, n)[1]).toBe(1);
  });

  test('of one in ten thousand is proven by thirty thousand comparisons without a false match', () => {
    expect(exactInterval(0, 29_956)[1]).toBeLessThan(1e-4);
    expect(exactInterval(0, 29_950)[1]).toBeGreaterThan(1e-4);
  });
});
