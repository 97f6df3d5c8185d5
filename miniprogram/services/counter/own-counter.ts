import * as v from 'valibot';
import { VenueCredential } from '../../core/counter/venue-credential';
import { CtidError } from '../../core/errors';
import { oneAfterAnother } from '../one-after-another';
import { onWipe } from '../storage/forgetting';
import { sealedRecord } from '../storage/sealed-record';
import { keptBytes, storedBytes } from '../storage/stored-bytes';

/** What the operator says of the venue, for as long as citizens' phones believe this counter's codes. */
export type VenueTerms = Omit<VenueCredential, 'signingKey' | 'notBefore'>;

/** The venue that this phone verifies for. */
export interface Venue {
  readonly credential: VenueTerms;
}

/** This phone as a counter. */
export interface Counter extends Venue {
  /** Of the key that the counter's codes are signed with, 32 bytes; never leaves the phone. */
  readonly keySeed: Uint8Array;
}

const keptCounter = v.object({
  credential: v.object({
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
  ({ credential, keySeed }) => ({
    credential,
    keySeed: keptBytes(keySeed),
  }),
);

const inTurn = oneAfterAnother();

let counter: Counter | undefined;

onWipe(() => {
  counter = undefined;
});

/** This phone as a counter; undefined on a phone that never was one. What cannot be read any more is fetched again. */
export async function ownCounter(): Promise<Counter | undefined> {
  counter ??= await record.read().catch(() => undefined);
  return counter;
}

/**
 * The same, for what nobody else may do.
 * @throws {CtidError} STAFF_NOT_APPROVED
 */
export async function requireCounter(): Promise<Counter> {
  const own = await ownCounter();
  if (own === undefined) throw new CtidError('STAFF_NOT_APPROVED');
  return own;
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
