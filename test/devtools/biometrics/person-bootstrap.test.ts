import { describe, expect, test } from 'vitest';
import { type Comparison, type Scores, scoresOf } from '../../../devtools/biometrics/comparison';
import { exactInterval, falseNonMatchRate } from '../../../devtools/biometrics/error-rates';
import { personBootstrap } from '../../../devtools/biometrics/person-bootstrap';
import { seededRandomness } from '../../fakes/seeded-randomness';

/** Every one of the people compared with himself so many times, and with the next one once. */
function crowd(people: number, times: number, scoreOf: (person: number, time: number) => number): Comparison[] {
  return Array.from({ length: people }, (_, at) => {
    const own = Array.from({ length: times }, (_, time) => comparison(at, at, scoreOf(at, time)));
    return [...own, comparison(at, (at + 1) % people, 0)];
  }).flat();
}

function comparison(one: number, other: number, score: number): Comparison {
  return { persons: [String(one), String(other)], score };
}

const refused = ({ genuine }: Scores) => falseNonMatchRate(genuine, 0.5);
const settings = () => ({ rounds: 1000, randomness: seededRandomness('a crowd') });
const width = ([least, most]: readonly [number, number]) => most - least;

describe('drawing people anew', () => {
  test('gives about the exact interval where each is compared once', () => {
    const [least, most] = personBootstrap(
      crowd(200, 1, (person) => (person % 5 === 0 ? 0 : 1)),
      refused,
      settings(),
    );
    const [exactLeast, exactMost] = exactInterval(40, 200);
    expect(least).toBeCloseTo(exactLeast, 1);
    expect(most).toBeCloseTo(exactMost, 1);
  });

  test('is not misled by one person who fails ten times', () => {
    const byPeople = crowd(20, 10, (person) => (person < 4 ? 0 : 1));
    expect(width(personBootstrap(byPeople, refused, settings()))).toBeGreaterThan(2 * width(exactInterval(40, 200)));
  });

  test('sees no error that nobody made', () => {
    expect(
      personBootstrap(
        crowd(20, 2, () => 1),
        refused,
        settings(),
      ),
    ).toEqual([0, 0]);
  });

  test('has nothing to say where there are no impostors', () => {
    expect(personBootstrap([comparison(1, 1, 1)], refused, settings())).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('comparisons', () => {
  test('are genuine when both faces are one person’s', () => {
    expect(scoresOf([comparison(1, 1, 0.9), comparison(1, 2, 0.1)])).toEqual({ genuine: [0.9], impostor: [0.1] });
  });
});
