/** What a comparison score leads to. */
export type ComparisonDecision = 'confirmed' | 'refused';

/**
 * From which score on. Measured on East-Asian faces: 0.60 gives FMR 0.045 % (LFW, n = 31,449) and 0.11 % (CASIA,
 * n = 4,655). Provisional: read off the pools it is reported on.
 */
export const COMPARISON_THRESHOLD = 0.6;

export function decideComparison(score: number): ComparisonDecision {
  return score >= COMPARISON_THRESHOLD ? 'confirmed' : 'refused';
}
