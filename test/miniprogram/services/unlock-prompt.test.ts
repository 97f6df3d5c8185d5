import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UnlockPrompt } from '../../../miniprogram/services/unlock-prompt';
import { PagePhone } from '../../fakes/page-phone';
import { heard } from './start-phone';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A prompt whose sheet is answered by hand. */
function opened() {
  const phone = new PagePhone();
  phone.plugIn();
  const sheet: { accept: () => void; cancel: () => void } = { accept: () => undefined, cancel: () => undefined };
  phone.unlocking = () =>
    new Promise((resolve, reject) => {
      Object.assign(sheet, { accept: resolve, cancel: () => reject({ errMsg: 'cancel' }) });
    });
  return { phone, sheet, prompt: new UnlockPrompt() };
}

/** The sheet is open. */
async function asking() {
  const scene = opened();
  const asked = scene.prompt.ask();
  await vi.waitFor(() => expect(scene.phone.unlocksAsked).toBe(1));
  return { ...scene, asked };
}

describe('the unlocking of a page', () => {
  test('is asked for when the page comes, and whenever it comes back', () => {
    const { prompt } = opened();
    expect(prompt.show()).toBe('ask');
    prompt.hide();
    expect(prompt.show()).toBe('ask');
  });

  test('is asked once at a time', async () => {
    const { prompt, sheet, asked, phone } = await asking();
    expect(await prompt.ask()).toBe(false);
    sheet.accept();
    expect(await asked).toBe(true);
    expect(phone.unlocksAsked).toBe(1);
  });

  test('goes on when the sheet hid the page and showed it before its answer', async () => {
    const { prompt, sheet, asked } = await asking();
    prompt.hide();
    expect(prompt.show()).toBe('rest');
    sheet.accept();
    expect(await asked).toBe(true);
  });

  test('goes on when the page comes back right after the answer', async () => {
    const { prompt, sheet, asked } = await asking();
    prompt.hide();
    sheet.accept();
    expect(await asked).toBe(false);
    expect(prompt.show()).toBe('goOn');
    prompt.hide();
    expect(prompt.show()).toBe('ask');
  });

  test('does not hold for who comes back later', async () => {
    const { prompt, sheet, asked } = await asking();
    prompt.hide();
    sheet.accept();
    await asked;
    vi.setSystemTime(60_000);
    expect(prompt.show()).not.toBe('goOn');
  });

  test('is left to the person after the sheet was put away, though it hid the page', async () => {
    const { prompt, sheet, asked } = await asking();
    prompt.hide();
    sheet.cancel();
    expect(await heard(asked)).toBe('UNLOCK_FAILED');
    expect(prompt.show()).toBe('rest');
  });
});
