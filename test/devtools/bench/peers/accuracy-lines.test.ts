import { expect, test } from 'vitest';
import { accuracyLines, setLine } from '../../../../devtools/bench/peers/accuracy-lines';

const comparisons = [
  { persons: ['a', 'a'], score: 0.9 },
  { persons: ['a', 'b'], score: 0.1 },
  { persons: ['b', 'c'], score: 0.1 },
] as const;
const compared = { comparisons, pictures: 4, notFound: 1 };

const rate = { share: 0.96, interval: [0.88, 1] } as const;
const accuracy = { genuine: 1, impostor: 2, accepted: rate, falseMatches: rate, falseNonMatches: rate };

test('a set is told by its comparisons and its people', () => {
  expect(setLine('a set', accuracy, compared)).toBe('a set: 1 genuine and 2 impostor comparisons of 3 people');
});

test('every share is told with its interval, and faces that were not found are told as well', () => {
  expect(accuracyLines({ name: 'ours', threshold: 0.6 }, accuracy, compared)).toEqual([
    '  ours           TAR 96.0 % (88.0–100.0) at FMR ≤ 1 %; no face in 1 of 4',
    '                 at 0.6, its own: FMR 96.0 % (88.0–100.0), FNMR 96.0 % (88.0–100.0)',
  ]);
});
