import { binomialAtMost } from './binomial-at-most';

/**
 * False match rate (ISO/IEC 2382-37): the share of comparisons of two people whose score reaches the threshold.
 * A greater score is more alike. NaN when there was no comparison.
 */
export function falseMatchRate(impostorScores: readonly number[], threshold: number): number {
  return impostorScores.filter((score) => score >= threshold).length / impostorScores.length;
}

/**
 * False non-match rate (ISO/IEC 2382-37): the share of comparisons of one person with himself whose score stays below
 * the threshold. NaN when there was no comparison.
 */
export function falseNonMatchRate(genuineScores: readonly number[], threshold: number): number {
  return genuineScores.filter((score) => score < threshold).length / genuineScores.length;
}

/** What lies outside an interval of 95 %. */
const OUTSIDE = 0.05;

/** Halvings of 0–1 until nothing is left that a double could tell apart. */
const HALVINGS = 60;

/**
 * The exact interval of 95 % for a share that was observed in n independent trials (Clopper and Pearson, Biometrika 26,
 * 1934): [least, most], each between 0 and 1.
 *
 * Where none or all succeeded one end is certain, so the other has the whole 5 %: 0 of n is at most 1 − 0.05^(1/n), the
 * "rule of three" (3/n; ISO/IEC 19795-1 annex B). Elsewhere each end has 2.5 %.
 */
export function exactInterval(successes: number, n: number): readonly [least: number, most: number] {
  const isOneSided = successes === 0 || successes === n;
  const tail = isOneSided ? OUTSIDE : OUTSIDE / 2;
  const least = successes === 0 ? 0 : lastWhere((share) => 1 - binomialAtMost(successes - 1, n, share) <= tail);
  const most = successes === n ? 1 : lastWhere((share) => binomialAtMost(successes, n, share) >= tail);
  return [least, most];
}

/** The greatest share that holds, of a condition that holds from 0 to somewhere. */
function lastWhere(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
