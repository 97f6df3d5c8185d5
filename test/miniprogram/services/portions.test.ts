import { describe, expect, test } from 'vitest';
import { PORTION, portions } from '../../../miniprogram/services/portions';

const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('rows that are added to a list', () => {
  test('follow what stands there', () => {
    expect(portions('lines', 2, ['a', 'b'])).toEqual([{ 'lines[2]': 'a', 'lines[3]': 'b' }]);
  });

  test('come in portions, all of them and in their order', () => {
    const all = portions('lines', 10, rowsOf(2 * PORTION + 1));
    expect(all.map((portion) => Object.keys(portion).length)).toEqual([PORTION, PORTION, 1]);
    const entries = all.flatMap(Object.entries);
    expect(entries.map(([, row]) => row)).toEqual(rowsOf(2 * PORTION + 1));
    expect(entries.map(([key]) => key)).toEqual(rowsOf(2 * PORTION + 1).map((at) => `lines[${10 + at}]`));
  });

  test('that are none change nothing', () => {
    expect(portions('lines', 5, [])).toEqual([]);
  });
});
