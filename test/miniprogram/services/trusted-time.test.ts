import { afterEach, describe, expect, test, vi } from 'vitest';
import { NOW } from '../../fakes/issued';
import { newScene } from './scenes';
import { startPhone } from './start-phone';

afterEach(() => {
  vi.useRealTimers();
});

/** Somebody sets the phone's clock. */
function setClockAhead(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

describe('the phone’s trusted time', () => {
  test('is its own clock until the server said the time', async () => {
    const { phone } = newScene();
    setClockAhead(600);
    const app = await startPhone(phone);
    expect(app.clockOffset()).toBeUndefined();
    expect(app.trustedNow()).toBe(NOW + 600);
  });

  test.each([-600, -3, 600, 86_400])('is the server’s, with a clock that is %i s ahead', async (ahead) => {
    const { phone } = newScene();
    setClockAhead(ahead);
    const app = await startPhone(phone);
    expect(await app.refreshTime()).toBe(true);
    expect(app.trustedNow()).toBe(NOW);
    expect(Math.abs((app.clockOffset() ?? 0) + ahead)).toBeLessThanOrEqual(1);
  });

  test('does not follow a clock that is set while the mini-program is open', async () => {
    const { phone, pass } = newScene();
    const app = await startPhone(phone);
    await app.refreshTime();
    setClockAhead(-7200);
    pass(5);
    expect(app.trustedNow()).toBe(NOW + 5);
    expect(Math.abs((app.clockOffset() ?? 0) - 7200)).toBeLessThanOrEqual(1);
  });

  test('counts what the phone slept', async () => {
    const { phone } = newScene();
    const app = await startPhone(phone);
    await app.refreshTime();
    app.leaveFront();
    setClockAhead(3600);
    app.returnToFront();
    expect(app.trustedNow()).toBe(NOW + 3600);
  });

  test('is known again after a start, without network', async () => {
    const { phone } = newScene();
    setClockAhead(600);
    await (await startPhone(phone)).refreshTime();
    phone.network = 'none';
    const next = await startPhone(phone);
    expect(await next.refreshTime()).toBe(false);
    expect(next.trustedNow()).toBe(NOW);
  });

  test('needs no room to work', async () => {
    const { phone } = newScene();
    phone.room = 0;
    const app = await startPhone(phone);
    await app.refreshTime();
    expect(app.clockOffset()).toBeDefined();
  });
});
