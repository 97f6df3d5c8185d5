import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealedRecord } from '../../../../miniprogram/services/storage/sealed-record';
import { keptBytes, storedBytes } from '../../../../miniprogram/services/storage/stored-bytes';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { heard } from '../start-phone';

let phone = new MemoryPhone();
const record = sealedRecord('record', v.object({ text: v.string() }), (value: { text: string }) => value);

beforeEach(() => {
  phone = new MemoryPhone();
  phone.plugIn();
});

describe('a sealed record', () => {
  test('is there as it was saved, encrypted', async () => {
    expect(await record.read()).toBeUndefined();
    await record.save({ text: '张三' });
    expect(await record.read()).toEqual({ text: '张三' });
    expect(phone.storage.get('record')?.isEncrypted).toBe(true);
  });

  test('stays as it was when there is no room', async () => {
    await record.save({ text: 'first' });
    phone.room = 20;
    expect(await heard(record.save({ text: 'second, and much longer' }))).toBe('STORAGE_FULL');
    expect(await record.read()).toEqual({ text: 'first' });
  });

  test('says when it cannot be decrypted, and can be dropped and saved anew', async () => {
    await record.save({ text: 'first' });
    phone.damaged.add('record');
    expect(await heard(record.read())).toBe('STORAGE_DAMAGED');
    await record.drop();
    expect(await record.read()).toBeUndefined();
    await record.save({ text: 'second' });
    expect(await record.read()).toEqual({ text: 'second' });
  });

  test.each([[{ text: 7 }], [[]], ['text'], [null], [{}]])('of another shape is damaged: %j', async (kept) => {
    phone.storage.set('record', { json: JSON.stringify(kept), isEncrypted: true });
    expect(await heard(record.read())).toBe('STORAGE_DAMAGED');
  });

  test('does not take what somebody put there in the clear', async () => {
    phone.storage.set('record', { json: '{"text":"planted"}', isEncrypted: false });
    expect(await record.read()).toBeUndefined();
  });
});

describe('stored bytes', () => {
  const schema = storedBytes(3);

  test('come back as they were', () => {
    expect(v.parse(schema, keptBytes(Uint8Array.of(1, 2, 255)))).toEqual(Uint8Array.of(1, 2, 255));
  });

  test.each(['', 'AQI', 'AQIDBA', '!!!!', 'AQ=='])('of another length or spelling are refused: %s', (text) => {
    expect(v.safeParse(schema, text).success).toBe(false);
  });
});
