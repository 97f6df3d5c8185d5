import * as v from 'valibot';
import { AssuranceLevel } from '../../core/certificate/assurance-level';
import { CtidError } from '../../core/errors';
import { oneAfterAnother } from '../one-after-another';
import { sealedRecord } from '../storage/sealed-record';
import { keptBytes, storedBytes } from '../storage/stored-bytes';

/** What the operator said of the venue that this phone verifies for. Times in seconds since 1970. */
export interface Venue {
  readonly venueId: number;
  readonly name: string;
  /** Local hours, Asia/Shanghai: open from `opensAt` until before `closesAt`, 0–24. */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly minimumLevel: AssuranceLevel;
  /** Until when citizens' phones believe this counter's codes. */
  readonly expiresAt: number;
}

/** This phone as a counter: its venue, and the key that its codes are signed with. */
export interface Counter {
  readonly venue: Venue;
  /** 32 bytes; never leaves the phone. */
  readonly keySeed: Uint8Array;
}

const keptCounter = v.object({
  venue: v.object({
    venueId: v.number(),
    name: v.string(),
    opensAt: v.number(),
    closesAt: v.number(),
    minimumLevel: v.picklist(['lightweight', 'upgraded']),
    expiresAt: v.number(),
  }),
  keySeed: storedBytes(32),
});

const record = sealedRecord<v.InferInput<typeof keptCounter>, Counter>(
  'counter',
  keptCounter,
  ({ venue, keySeed }) => ({
    venue,
    keySeed: keptBytes(keySeed),
  }),
);

const inTurn = oneAfterAnother();

let counter: Counter | undefined;

/** This phone as a counter; undefined on a phone that never was one. What cannot be read any more is fetched again. */
export async function ownCounter(): Promise<Counter | undefined> {
  counter ??= await record.read().catch(() => undefined);
  return counter;
}

/**
 * The same, at once, for whoever asked for it before.
 * @throws {CtidError} STAFF_NOT_APPROVED
 */
export function counterInMemory(): Counter {
  if (counter === undefined) throw new CtidError('STAFF_NOT_APPROVED');
  return counter;
}

/** With a full storage this phone is a counter until it is closed. */
export async function keepCounter(next: Counter): Promise<void> {
  counter = next;
  await inTurn(() => record.save(next)).catch(() => undefined);
}

/** This phone is a counter no more. */
export async function forgetCounter(): Promise<void> {
  counter = undefined;
  await inTurn(() => record.drop());
}
