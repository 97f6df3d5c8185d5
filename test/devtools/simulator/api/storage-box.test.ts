import { beforeEach, describe, expect, test } from 'vitest';
import { StorageBox } from '../../../../devtools/simulator/api/storage-box';

const MEGABYTE = 1024 * 1024;
/** A text that is so long with its quotes and its key of one letter. */
const textOf = (bytes: number) => 'x'.repeat(bytes - 3);
let box: StorageBox;

beforeEach(() => {
  box = new StorageBox(new Map());
});

describe('the storage of a phone', () => {
  test.each([['text'], [0], [false], [null], [{ a: [1, { b: '二' }] }]])('gives back %j', (value) => {
    box.set('k', value, false);
    expect(box.get('k', false)).toEqual({ data: value });
  });

  test('keeps a value apart from what a page does to it afterwards', () => {
    const value = { steps: [1] };
    box.set('k', value, false);
    value.steps.push(2);
    expect(box.get('k', false)).toEqual({ data: { steps: [1] } });
  });

  test('gives an encrypted value only to who asks for an encrypted one', () => {
    box.set('k', 'secret', true);
    expect(box.get('k', false)).toBeUndefined();
    expect(box.get('k', true)).toEqual({ data: 'secret' });
  });

  test('holds 1 MB under a key, and not a byte more', () => {
    box.set('k', textOf(MEGABYTE), false);
    expect(() => box.set('k', textOf(MEGABYTE + 1), false)).toThrow('exceed storage item max size');
  });

  test('counts an encrypted value 1.4 times', () => {
    box.set('k', textOf(Math.floor(MEGABYTE / 1.4)), true);
    expect(() => box.set('k', textOf(Math.ceil(MEGABYTE / 1.4) + 1), true)).toThrow('exceed storage item max size');
  });

  test('holds 10 MB in all, and keeps what it had when more comes', () => {
    for (const key of 'abcdefghij') box.set(key, textOf(MEGABYTE), false);
    expect(() => box.set('k', '', false)).toThrow('exceed storage max size');
    expect(box.info()).toMatchObject({ currentSize: 10_240, limitSize: 10_240 });
    box.set('a', textOf(MEGABYTE), false);
    box.remove('a');
    box.set('k', '', false);
  });

  test('counts bytes and not characters', () => {
    expect(() => box.set('k', '证'.repeat(MEGABYTE / 2), false)).toThrow('exceed storage item max size');
  });

  test('is empty when it has been cleared', () => {
    box.set('k', 1, false);
    box.clear();
    expect(box.info()).toMatchObject({ keys: [], currentSize: 0 });
  });
});
