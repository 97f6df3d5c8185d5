/**
 * The probability of at most so many successes in n independent trials, summed term by term in logarithms, so that
 * thirty thousand trials neither overflow nor vanish.
 * @param share the probability of one success, 0–1 exclusive
 */
export function binomialAtMost(successes: number, n: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share);
  let logTerm = n * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let count = 1; count <= successes; count++) {
    logTerm += Math.log((n - count + 1) / count) + odds;
    sum += Math.exp(logTerm);
  }
  return Math.min(sum, 1);
}
