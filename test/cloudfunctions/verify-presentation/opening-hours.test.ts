import { describe, expect, test } from 'vitest';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { makeCafe } from '../../fakes/cafe';
import { showText } from '../../fakes/issued';
import { STAFF } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const [SCAN, OTHER_SCAN] = ['1'.repeat(32), '2'.repeat(32)] as const;

async function setUp() {
  const world = await makeCafe();
  const check = verifyPresentation(world);
  return { ...world, scan: (scanId: string = SCAN) => check({ qrText: showText(), scanId }, STAFF) };
}

describe('a scan', () => {
  test.each([
    ['2026-06-01T07:59:59+08:00', 'VENUE_CLOSED'],
    ['2026-06-01T08:00:00+08:00', undefined],
    ['2026-06-01T23:59:59+08:00', undefined],
    ['2026-06-02T00:00:00+08:00', 'VENUE_CLOSED'],
  ])('at %s answers %s', async (time, code) => {
    const { scan, clock } = await setUp();
    clock.set(Date.parse(time) / 1000);
    expect(await codeFrom(scan())).toBe(code);
  });

  test('of before closing gets the same answer after it', async () => {
    const { scan, clock, records } = await setUp();
    const first = await scan();
    await records.swap('venues', '7', {}, { closesAt: 9 });
    clock.advance(60);
    expect(await scan()).toEqual(first);
    expect(await codeFrom(scan(OTHER_SCAN))).toBe('VENUE_CLOSED');
  });
});
