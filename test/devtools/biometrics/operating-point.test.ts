import { describe, expect, test } from 'vitest';
import { falseMatchRate } from '../../../devtools/biometrics/error-rates';
import { falseNonMatchRateAt, thresholdAt } from '../../../devtools/biometrics/operating-point';

const impostor = Array.from({ length: 100 }, (_, at) => at / 100);

describe('a threshold for a share of false matches', () => {
  test('lets in as many as the share allows, and no more', () => {
    const threshold = thresholdAt({ genuine: [], impostor }, 0.01);
    expect(threshold).toBe(0.99);
    expect(falseMatchRate(impostor, threshold)).toBe(0.01);
  });

  test('lies at the least genuine score that keeps it, when no false match is allowed', () => {
    expect(thresholdAt({ genuine: [0.5, 1.5, 1.2], impostor }, 0)).toBe(1.2);
  });

  test('stays above scores that are alike: all of them would be let in', () => {
    const alike = Array.from({ length: 100 }, () => 0.4);
    expect(falseMatchRate(alike, thresholdAt({ genuine: [0.4, 0.9], impostor: alike }, 0.01))).toBe(0);
  });

  test('costs honest people what lies below it', () => {
    expect(falseNonMatchRateAt({ genuine: [0.5, 0.98, 0.99, 1.2], impostor }, 0.01)).toBe(0.5);
  });
});
