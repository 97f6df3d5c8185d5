import { expect, test } from 'vitest';
import { PROVINCES } from '#core/identity/provinces';

/** The provinces of GB/T 2260, and 81–83 for residence permits, written out region by region. */
const REGIONS = '11–15 21–23 31–37 41–46 50–54 61–65 71 81–83';

test('the provinces are those of the standard, and no other two digits are one', () => {
  const known = REGIONS.split(' ').flatMap((region) => {
    const [first = 0, last = first] = region.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  });
  const pairs = Array.from({ length: 100 }, (_, pair) => String(pair).padStart(2, '0'));
  expect(pairs.filter((pair) => PROVINCES.has(pair))).toEqual(known);
  expect(PROVINCES.size).toBe(known.length);
});
