import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOW } from '../../fakes/issued';
import { MemoryPhone } from '../../fakes/memory-phone';
import { heard } from './start-phone';

const NEVER = () => new Promise(() => undefined);

beforeEach(() => void vi.useFakeTimers({ now: NOW * 1000 }));
afterEach(() => void vi.useRealTimers());

async function newPhone() {
  vi.resetModules();
  const phone = new MemoryPhone();
  phone.plugIn();
  const { callCloud } = await import('../../../miniprogram/services/cloud');
  /** What is heard of a call, and after how many milliseconds. */
  const call = async () => {
    const startedMs = Date.now();
    const answer = heard(callCloud('withdrawConsent', {}));
    await vi.runAllTimersAsync();
    return { heard: await answer, afterMs: Date.now() - startedMs };
  };
  /** The cloud answers these, one after another. */
  const answers = (...given: readonly (() => Promise<unknown>)[]) => {
    const rest = [...given];
    phone.functions.set('withdrawConsent', () => (rest.shift() ?? NEVER)());
  };
  return { phone, call, answers, callCloud };
}

const gives = (answer: unknown) => async () => answer;
const fails = () => Promise.reject(new Error('errCode: -504002 functions execute fail'));

describe('a call to the cloud', () => {
  test('gives the value, at the first answer', async () => {
    const { phone, answers, callCloud } = await newPhone();
    answers(gives({ ok: true, value: { endedEnrolments: 2 } }));
    expect(await callCloud('withdrawConsent', {})).toEqual({ endedEnrolments: 2 });
    expect(phone.calls).toEqual([{ name: 'withdrawConsent', data: {} }]);
  });

  test('is over when the function refuses', async () => {
    const { phone, call, answers } = await newPhone();
    answers(gives({ ok: false, code: 'NAME_INVALID' }));
    expect((await call()).heard).toBe('NAME_INVALID');
    expect(phone.calls).toHaveLength(1);
  });

  test.each([
    ['fails', fails],
    ['says that it is not available', gives({ ok: false, code: 'SERVICE_UNAVAILABLE' })],
    ['is not through yet', gives({ ok: false, code: 'STILL_PROCESSING' })],
    ['answers something else', gives('<html>')],
    ['answers nothing', gives(undefined)],
  ])('is made three times when the function %s, and goes on being processed then', async (_, answer) => {
    const { phone, call, answers } = await newPhone();
    answers(answer, answer, answer);
    expect((await call()).heard).toBe('STILL_PROCESSING');
    expect(phone.calls).toHaveLength(3);
  });

  test('is made again with the same input, and heard when that answers', async () => {
    const { phone, call, answers } = await newPhone();
    answers(fails, gives({ ok: true, value: { endedEnrolments: 0 } }));
    expect(await call()).toEqual({ heard: 'done', afterMs: 1000 });
    expect(phone.calls[1]).toEqual(phone.calls[0]);
  });

  test('is not waited for without end', async () => {
    const { call, answers } = await newPhone();
    answers(NEVER);
    expect(await call()).toEqual({ heard: 'STILL_PROCESSING', afterMs: 3 * 15_000 + 1_000 + 2_000 });
  });

  test('says at once that there is no network', async () => {
    const { phone, call } = await newPhone();
    phone.network = 'none';
    expect(await call()).toEqual({ heard: 'NETWORK_UNREACHABLE', afterMs: 0 });
  });

  test('takes a code of another version as a fault', async () => {
    const { call, answers } = await newPhone();
    answers(gives({ ok: false, code: 'SOMETHING_NEW' }));
    expect((await call()).heard).toBe('INTERNAL_ERROR');
  });
});
