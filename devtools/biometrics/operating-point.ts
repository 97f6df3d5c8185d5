import type { Scores } from './comparison';
import { falseNonMatchRate } from './error-rates';

/**
 * The least of the scores that can be a threshold so that the false match rate does not exceed this share; Infinity
 * when none can.
 */
export function thresholdAt({ genuine, impostor }: Scores, mostFalseMatches: number): number {
  const surestFirst = Float64Array.from(impostor).sort().reverse();
  const firstRefused = surestFirst[Math.floor(mostFalseMatches * impostor.length)] ?? Number.NEGATIVE_INFINITY;
  const isAbove = (least: number, score: number) => (score > firstRefused && score < least ? score : least);
  return impostor.reduce(isAbove, genuine.reduce(isAbove, Number.POSITIVE_INFINITY));
}

/** The false non-match rate at that threshold: what a share of false matches costs honest people. */
export function falseNonMatchRateAt(scores: Scores, mostFalseMatches: number): number {
  return falseNonMatchRate(scores.genuine, thresholdAt(scores, mostFalseMatches));
}
