import { comparisonScore } from '#core/face/embedding';
import { FACE_POLICY } from '#core/face/face-policy';
import { seededRandomness } from '../../test/fakes/seeded-randomness';
import { type Comparison, type Scores, scoresOf } from '../biometrics/comparison';
import { falseMatchRate, falseNonMatchRate } from '../biometrics/error-rates';
import { personBootstrap } from '../biometrics/person-bootstrap';
import type { Acquired } from './acquire';
import { rateOf } from './rate';
import type { Compared, CurvePoint, Interval, OperatingPoint, Rate, ScoreBin } from './recognition-report';

/** Drawing anew is stopped where it would hold this many comparisons, but never before so many rounds. */
const BOOTSTRAP = { comparisons: 1e7, leastRounds: 100, mostRounds: 1000 };

const FIRST_THRESHOLD = 40;
const LAST_THRESHOLD = 90;
const BIN = 0.04;

type Embedded = Pick<Acquired, 'person' | 'embedding'>;

/** Every picture with every other. */
export function compareAll(pictures: readonly Embedded[]): Compared {
  const comparisons = pictures.flatMap((one, at) =>
    pictures.slice(at + 1).map(
      (other): Comparison => ({
        persons: [one.person, other.person],
        score: comparisonScore(one.embedding, other.embedding),
      }),
    ),
  );
  const scores = scoresOf(comparisons);
  return {
    people: new Set(pictures.map(({ person }) => person)).size,
    pictures: pictures.length,
    genuine: scores.genuine.length,
    impostor: scores.impostor.length,
    highestImpostor: scores.impostor.length === 0 ? null : highest(scores.impostor),
    curve: curveOf(scores),
    bins: binsOf(scores),
    operatingPoints: FACE_POLICY.comparison.thresholds.map((row) => operatingPoint(comparisons, scores, row)),
  };
}

/** Both error rates from 0.40 to 0.90, in hundredths. */
export function curveOf({ genuine, impostor }: Scores): readonly CurvePoint[] {
  return Array.from({ length: LAST_THRESHOLD - FIRST_THRESHOLD + 1 }, (_, at) => {
    const threshold = (FIRST_THRESHOLD + at) / 100;
    return {
      threshold,
      falseMatchRate: finite(falseMatchRate(impostor, threshold)),
      falseNonMatchRate: finite(falseNonMatchRate(genuine, threshold)),
    };
  });
}

/** How many scores lie where; the bins reach from −0.4 to 1. */
export function binsOf({ genuine, impostor }: Scores): readonly ScoreBin[] {
  return Array.from({ length: 35 }, (_, at) => {
    const from = Math.round(100 * (BIN * at - 0.4)) / 100;
    const to = at === 34 ? Number.POSITIVE_INFINITY : from + BIN;
    const within = (score: number) => score >= from && score < to;
    return { from, genuine: genuine.filter(within).length, impostor: impostor.filter(within).length };
  });
}

/** False matches of impostors and false non-matches of genuine pairs, at one threshold. */
export function errorsAt({ genuine, impostor }: Scores, threshold: number) {
  return {
    falseMatches: rateOf(impostor.filter((score) => score >= threshold).length, impostor.length),
    falseNonMatches: rateOf(genuine.filter((score) => score < threshold).length, genuine.length),
  };
}

/** Both error rates at a threshold of the product's, with their intervals by people. */
export function operatingPoint(
  comparisons: readonly Comparison[],
  scores: Scores,
  { score: threshold, leastProbes }: { readonly score: number; readonly leastProbes: number },
): OperatingPoint {
  const { falseMatches, falseNonMatches } = errorsAt(scores, threshold);
  const withPeople = ({ count, n }: Rate, statistic: (drawn: Scores) => number) =>
    rateOf(count, n, bootstrap(comparisons, statistic));
  return {
    threshold,
    leastProbes,
    falseMatches: withPeople(falseMatches, ({ impostor }) => falseMatchRate(impostor, threshold)),
    falseNonMatches: withPeople(falseNonMatches, ({ genuine }) => falseNonMatchRate(genuine, threshold)),
  };
}

function bootstrap(comparisons: readonly Comparison[], statistic: (drawn: Scores) => number): Interval {
  const { comparisons: most, leastRounds, mostRounds } = BOOTSTRAP;
  const rounds = Math.round(Math.min(mostRounds, Math.max(leastRounds, most / comparisons.length)));
  return personBootstrap(comparisons, statistic, { rounds, randomness: seededRandomness('recognition report') });
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
