import type { Randomness } from '../../../cloudfunctions/_shared/ports/randomness';
import { type Comparison, type Scores, scoresOf } from '../../biometrics/comparison';
import { exactInterval, falseMatchRate, falseNonMatchRate } from '../../biometrics/error-rates';
import { falseNonMatchRateAt } from '../../biometrics/operating-point';
import { personBootstrap } from '../../biometrics/person-bootstrap';

/** A share and its interval of 95 %, each 0–1. */
export interface Rate {
  readonly share: number;
  readonly interval: readonly [least: number, most: number];
}

export interface Accuracy {
  readonly genuine: number;
  readonly impostor: number;
  /** Of genuine comparisons that are accepted where at most 1 % of impostors are: each pipeline at its own best threshold. */
  readonly accepted: Rate;
  /** At the threshold that its documentation names. */
  readonly falseMatches: Rate;
  readonly falseNonMatches: Rate;
}

/** The most that may be let in; the sets are too small for less: 3 of 300. */
export const MOST_FALSE_MATCHES = 0.01;

const ROUNDS = 1000;

export function accuracyOf(comparisons: readonly Comparison[], threshold: number, randomness: Randomness): Accuracy {
  const { genuine, impostor } = scoresOf(comparisons);
  const rate = (of: readonly number[], statistic: (scores: Scores) => number): Rate => {
    const share = statistic({ genuine, impostor });
    const byPairs = exactInterval(Math.round(share * of.length), of.length);
    const byPeople = personBootstrap(comparisons, statistic, { rounds: ROUNDS, randomness });
    return { share, interval: hull(byPairs, byPeople) };
  };
  return {
    genuine: genuine.length,
    impostor: impostor.length,
    accepted: rate(genuine, (scores) => 1 - falseNonMatchRateAt(scores, MOST_FALSE_MATCHES)),
    falseMatches: rate(impostor, (scores) => falseMatchRate(scores.impostor, threshold)),
    falseNonMatches: rate(genuine, (scores) => falseNonMatchRate(scores.genuine, threshold)),
  };
}

/**
 * From the lesser of the lower ends to the greater of the upper: the exact interval takes comparisons for independent,
 * the bootstrap over people sees no errors but those that were made; what neither excludes is possible.
 */
function hull([a, b]: readonly [number, number], [c, d]: readonly [number, number]): readonly [number, number] {
  return [Math.min(a, c), Math.max(b, d)];
}
