import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apply } from './apply';
import { goHome, showCode, verify } from './counter';
import { openPhones } from './open-phones';
import type { Phone } from './phone';
import { holdUp, screenshotOfCode } from './screenshot';

/** PRODUCT, J2: three seconds to a readable code. */
const MOST_MS = 3_000;
/** Longer than a code is fresh. */
const NO_LONGER_FRESH_MS = 21_000;
const MINUTE = 60;

describe('a citizen, every day', () => {
  const phones = openPhones();
  let phone: Phone;
  let cafe: Phone;

  beforeAll(async () => {
    const owner = await phones.newcomer();
    ({ phone, cafe } = owner);
    await apply(phone, owner.person);
  });

  beforeEach(() => Promise.all([phone.startAfresh(), cafe.startAfresh()]));

  test('has a code in three seconds, bright and awake, and leaving makes the screen as it was', async () => {
    const before = phone.told().length;
    const startedAt = performance.now();
    await showCode(phone);
    expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
    await expect.poll(() => phone.told().slice(before)).toContain('brightness 1');
    expect(phone.told().slice(before)).toContain('keep awake true');
    await goHome(phone);
    await expect.poll(() => phone.told().findLast((line) => line.startsWith('brightness'))).toBe('brightness 0.5');
    expect(phone.told().findLast((line) => line.startsWith('keep awake'))).toBe('keep awake false');
  });

  test('is let in without a network', async () => {
    await phone.set({ network: 'offline' });
    await phone.killAndOpen();
    await showCode(phone);
    expect(await verify(cafe)).toMatch(/^放行张\*/);
  });

  test.each([
    ['ahead', 10 * MINUTE],
    ['behind', -10 * MINUTE],
  ])('is let in with a clock that is ten minutes %s, and told of it', async (_, clockAhead) => {
    const note = '本机时间不准，已按网络时间校正。';
    await phone.set({ clockAhead });
    await phone.killAndOpen();
    await showCode(phone);
    await phone.see(note);
    await phone.set({ network: 'offline' });
    await phone.killAndOpen();
    await showCode(phone);
    await phone.see(note);
    expect(await verify(cafe)).toMatch(/^放行张\*/);
  });

  test('is told that a screenshot is useless, and one is not green after twenty seconds', async () => {
    await showCode(phone);
    await phone.frame.evaluate(() => window.phone?.captureScreen());
    await phone.see(/截屏没有用/);
    const screenshot = await screenshotOfCode(phone);
    await goHome(phone);
    await new Promise((resolve) => setTimeout(resolve, NO_LONGER_FRESH_MS));
    await holdUp(phone, screenshot);
    expect(await verify(cafe)).toMatch(/^请复核码的时间有偏差/);
  });

  test('is refused with a code that is older than two minutes', async () => {
    await phone.set({ network: 'offline', clockAhead: -130 });
    await phone.killAndOpen();
    await showCode(phone);
    expect(await verify(cafe)).toMatch(/^拒绝码不是现在的/);
  });
});
