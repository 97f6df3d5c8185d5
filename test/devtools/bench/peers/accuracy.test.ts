import { describe, expect, test } from 'vitest';
import { accuracyOf } from '../../../../devtools/bench/peers/accuracy';
import { everyPair } from '../../../../devtools/bench/peers/face-pairs';
import { seededRandomness } from '../../../fakes/seeded-randomness';

/** Ten people with five pictures each; what is wrong with a pair is told by `scoreOf`. */
function comparisons(scoreOf: (isGenuine: boolean, at: number) => number) {
  const pictures = Array.from({ length: 50 }, (_, at) => ({ file: `${at}`, person: `${at % 10}` }));
  return everyPair(pictures).map(({ persons }, at) => ({ persons, score: scoreOf(persons[0] === persons[1], at) }));
}

const measured = (scoreOf: (isGenuine: boolean, at: number) => number) =>
  accuracyOf(comparisons(scoreOf), 0.5, seededRandomness('ten people'));

describe('the accuracy of a pipeline', () => {
  test('without an error is no certainty: it has the bounds that its comparisons can prove', () => {
    const { genuine, impostor, accepted, falseMatches } = measured((isGenuine) => (isGenuine ? 0.9 : 0.1));
    expect([genuine, impostor]).toEqual([100, 1125]);
    expect(accepted).toEqual({ share: 1, interval: [expect.closeTo(0.05 ** (1 / 100), 6), 1] });
    expect(falseMatches).toEqual({ share: 0, interval: [0, expect.closeTo(1 - 0.05 ** (1 / 1125), 6)] });
  });

  test('counts a face that was not found as a refusal', () => {
    const { accepted, falseNonMatches } = measured((isGenuine) => (isGenuine ? Number.NEGATIVE_INFINITY : 0.1));
    expect(accepted.share).toBe(0);
    expect(falseNonMatches.share).toBe(1);
  });

  test('is taken at its own best threshold and at the one that its documentation names', () => {
    const { accepted, falseMatches, falseNonMatches } = measured((isGenuine) => (isGenuine ? 0.4 : 0.3));
    expect(accepted.share).toBe(1);
    expect(falseMatches.share).toBe(0);
    expect(falseNonMatches.share).toBe(1);
  });
});
