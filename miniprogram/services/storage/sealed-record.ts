import * as v from 'valibot';
import { CtidError } from '../../core/errors';
import { messageOf } from '../wx-failure';

/** One thing that the phone keeps encrypted, under one key. Writing replaces it whole or not at all. */
export interface SealedRecord<T> {
  /** Undefined when there is none. @throws {CtidError} STORAGE_DAMAGED; `drop` is the way on */
  read(): Promise<T | undefined>;
  /** @throws {CtidError} STORAGE_FULL: what was there before stays */
  save(value: T): Promise<void>;
  drop(): Promise<void>;
}

/** What the storage says when nothing is kept under a key. */
const NOTHING_KEPT = /data not found/i;

/**
 * A record in WeChat's encrypted storage (base library 2.21.3). What does not fit the schema is damaged.
 * @param toKept the value as the schema reads it back: plain JSON
 */
export function sealedRecord<Kept, T>(
  key: string,
  schema: v.GenericSchema<Kept, T>,
  toKept: (value: T) => Kept,
): SealedRecord<T> {
  return {
    async read() {
      const kept = await readSealed(key);
      if (kept === undefined) return undefined;
      const result = v.safeParse(schema, kept);
      if (!result.success) throw new CtidError('STORAGE_DAMAGED', key);
      return result.output;
    },
    async save(value) {
      try {
        await wx.setStorage({ key, data: toKept(value), encrypt: true });
      } catch (failure) {
        throw new CtidError('STORAGE_FULL', messageOf(failure));
      }
    },
    async drop() {
      await wx.removeStorage({ key });
    },
  };
}

async function readSealed(key: string): Promise<unknown> {
  try {
    return (await wx.getStorage<unknown>({ key, encrypt: true })).data;
  } catch (failure) {
    if (NOTHING_KEPT.test(messageOf(failure))) return undefined;
    throw new CtidError('STORAGE_DAMAGED', messageOf(failure));
  }
}
