import { describe, expect, expectTypeOf, test } from 'vitest';
import { call, callsOf } from '../../../../devtools/simulator/api/convention';
import { WxFailure } from '../../../../devtools/simulator/api/wx-failure';

const length = call('getRandomValues', ['length'], ({ length }) => {
  if (length < 0) throw new WxFailure('invalid length', { errno: 1001 });
  return { randomValues: new ArrayBuffer(length) };
});

describe('a call', () => {
  test('without callbacks gives a promise of what it answers, with errMsg', async () => {
    await expect(length({ length: 3 })).resolves.toEqual({
      randomValues: new ArrayBuffer(3),
      errMsg: 'getRandomValues:ok',
    });
  });

  test("without callbacks rejects with WeChat's object, which is no Error", async () => {
    const failure = await Promise.resolve(length({ length: -1 })).catch((reason: unknown) => reason);
    expect(failure).toEqual({ errMsg: 'getRandomValues:fail invalid length', errno: 1001 });
    expect(failure).not.toBeInstanceOf(Error);
  });

  test('with any callback gives no promise, and tells success and complete in this order', async () => {
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      const answer: unknown = length({
        length: 1,
        success: ({ errMsg }) => told.push(`success ${errMsg}`),
        complete: ({ errMsg }) => {
          told.push(`complete ${errMsg}`);
          resolve();
        },
      });
      expect(answer).toBeUndefined();
    });
    expect(told).toEqual(['success getRandomValues:ok', 'complete getRandomValues:ok']);
  });

  test('tells fail and complete of a failure', async () => {
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      length({ length: -1, fail: () => told.push('fail'), complete: () => resolve(void told.push('complete')) });
    });
    expect(told).toEqual(['fail', 'complete']);
  });

  test('never answers before the turn of who made it, and its microtasks, are over', async () => {
    let isAnswered = false;
    length({ length: 1, success: () => (isAnswered = true) });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(isAnswered).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAnswered).toBe(true);
  });

  test('with an option that it does not understand throws with its name', () => {
    const option = { length: 1, strength: 'high' };
    expect(() => length(option)).toThrow("wx.getRandomValues's option strength");
  });

  test('on an object that knows callbacks only gives no promise at all', () => {
    const callFile = callsOf<WechatMiniprogram.FileSystemManager>({ promises: false });
    const unlink: (option: { filePath: string }) => unknown = callFile('unlink', ['filePath'], () => undefined);
    expect(unlink({ filePath: 'wxfile://usr/a' })).toBeUndefined();
  });

  test('is typed by WeChat: another answer, another option, another name do not compile', () => {
    // @ts-expect-error randomValues is an ArrayBuffer
    call('getRandomValues', ['length'], () => ({ randomValues: 'abc' }));
    // @ts-expect-error there is no option `size`
    call('getRandomValues', ['size'], () => ({ randomValues: new ArrayBuffer(1) }));
    // @ts-expect-error WeChat has no such call
    call('getRandomNumbers', [], () => undefined);
    expectTypeOf(length).toEqualTypeOf<WechatMiniprogram.Wx['getRandomValues']>();
  });
});
