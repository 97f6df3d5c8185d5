import { expect, test } from 'vitest';
import { sourcesOfDraws } from '../../../devtools/attacks/sources-of-draws';

const SOURCES = ['a', 'b', 'c'].map((victim) => ({ victim }));

test.each([
  [2, 'bc'],
  [3, 'bca'],
  [4, 'bcab'],
])('%i draws attack as many times, each the next person: %s', (draws, victims) => {
  expect(
    sourcesOfDraws(SOURCES, draws)
      .map(({ victim }) => victim)
      .join(''),
  ).toBe(victims);
});

test('without anybody nobody is attacked', () => {
  expect(sourcesOfDraws([], 3)).toEqual([]);
});
