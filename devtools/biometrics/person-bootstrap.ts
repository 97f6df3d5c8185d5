import type { Randomness } from '../../cloudfunctions/_shared/ports/randomness';
import { type Comparison, isGenuine, type Scores } from './comparison';

/** What lies below and above an interval of 95 %. */
const TAIL = 0.025;

/** Bytes of one drawn number. */
const WORD = 4;

/**
 * The interval of 95 % of a statistic when the same number of people is drawn anew, with repetition (subsets bootstrap:
 * Bolle, Ratha and Pankanti, Computer Vision and Image Understanding 93, 2004): comparisons of one person are not
 * independent, people are. Who is drawn twice brings his genuine comparisons twice, and two people theirs as often as the
 * product says.
 *
 * It sees only errors that were made; where there are few or none, `exactInterval` is wider and nearer to the truth.
 * @param rounds how often; a thousand give each end to 2 % of the interval's width (standard error, were it normal)
 * @returns [least, most]; NaN when no round held comparisons of both kinds
 */
export function personBootstrap(
  comparisons: readonly Comparison[],
  statistic: (scores: Scores) => number,
  { rounds, randomness }: { readonly rounds: number; readonly randomness: Randomness },
): readonly [least: number, most: number] {
  const people = [...new Set(comparisons.flatMap(({ persons }) => persons))];
  const results: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const scores = resample(comparisons, drawPeople(people, randomness));
    if (scores.genuine.length > 0 && scores.impostor.length > 0) results.push(statistic(scores));
  }
  results.sort((a, b) => a - b);
  const at = (share: number) => results[Math.round(share * (results.length - 1))] ?? Number.NaN;
  return [at(TAIL), at(1 - TAIL)];
}

/** How often each was drawn. */
function drawPeople(people: readonly string[], randomness: Randomness): ReadonlyMap<string, number> {
  const words = new DataView(Uint8Array.from(randomness.bytes(WORD * people.length)).buffer);
  const drawn = new Map<string, number>();
  for (let at = 0; at < people.length; at++) {
    const person = people[words.getUint32(WORD * at) % people.length] ?? '';
    drawn.set(person, (drawn.get(person) ?? 0) + 1);
  }
  return drawn;
}

function resample(comparisons: readonly Comparison[], drawn: ReadonlyMap<string, number>): Scores {
  const genuine: number[] = [];
  const impostor: number[] = [];
  for (const comparison of comparisons) {
    const [one, other] = comparison.persons.map((person) => drawn.get(person) ?? 0) as [number, number];
    const [into, times] = isGenuine(comparison) ? [genuine, one] : [impostor, one * other];
    for (let time = 0; time < times; time++) into.push(comparison.score);
  }
  return { genuine, impostor };
}
