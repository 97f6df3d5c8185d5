import * as v from 'valibot';
import { decodeBase64url } from '../../core/bytes/base64url';
import { DAY } from '../../core/clock';
import { callCloud, Patience } from '../cloud';
import { oneAfterAnother } from '../one-after-another';
import { sealedRecord } from '../storage/sealed-record';
import { keptBytes, storedBytes } from '../storage/stored-bytes';
import { trustedNow } from '../trusted-time';

/** What the cloud said of a venue's counters, and when. Encrypted: it tells where this person was asked. */
interface SeenVenue {
  readonly venueId: number;
  readonly seenAt: number;
  /** Signed by the operator, not verified yet. */
  readonly credentials: readonly Uint8Array[];
}

/** WIRE: a phone without network answers a venue that it saw within the day. */
const KEPT_FOR = DAY;
const MOST_VENUES = 20;

/** A person stands at the counter. */
const PATIENCE: Patience = { timeoutMs: 5_000, tries: 2 };

const keptVenues = v.array(v.object({ venueId: v.number(), seenAt: v.number(), credentials: v.array(storedBytes()) }));

const record = sealedRecord<v.InferInput<typeof keptVenues>, readonly SeenVenue[]>(
  'counterCredentials',
  keptVenues,
  (venues) => venues.map((venue) => ({ ...venue, credentials: venue.credentials.map(keptBytes) })),
);

const inTurn = oneAfterAnother();

/** The credentials of a venue's counters that this phone saw within the day. */
export async function keptCredentials(venueId: number): Promise<readonly Uint8Array[]> {
  return (await venuesOfToday()).find((venue) => venue.venueId === venueId)?.credentials ?? [];
}

/**
 * The credentials of a venue's counters, from the cloud.
 * @throws {CtidError} NETWORK_UNREACHABLE, STILL_PROCESSING, CREDENTIALS_EXHAUSTED
 */
export async function fetchCredentials(venueId: number): Promise<readonly Uint8Array[]> {
  const answer = await callCloud('readCounterCredentials', { venueId }, PATIENCE);
  return answer.credentials.map(decodeBase64url);
}

/** Keeps what proved to be the venue's own; without room it is asked for again. */
export async function keepCredentials(venueId: number, credentials: readonly Uint8Array[]): Promise<void> {
  const others = (await venuesOfToday()).filter((venue) => venue.venueId !== venueId);
  const venues = [{ venueId, seenAt: trustedNow(), credentials }, ...others].slice(0, MOST_VENUES);
  await inTurn(() => record.save(venues)).catch(() => undefined);
}

async function venuesOfToday(): Promise<readonly SeenVenue[]> {
  const now = trustedNow();
  const venues = (await record.read().catch(() => undefined)) ?? [];
  return venues.filter(({ seenAt }) => now - seenAt < KEPT_FOR);
}
