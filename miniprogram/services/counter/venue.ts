import { decodeBase64url, encodeBase64url } from '../../core/bytes/base64url';
import { checkSignature, publicKeyOf } from '../../core/certificate/ed25519';
import { HOUR } from '../../core/clock';
import { readVenueCredential } from '../../core/counter/venue-credential';
import { CtidError } from '../../core/errors';
import { callCloud } from '../cloud';
import { drawBytes } from '../randomness';
import { trustedNow } from '../trusted-time';
import { keepFresh } from './keep-fresh';
import { Counter, forgetCounter, keepCounter, ownCounter, Venue } from './own-counter';
import { readTrust, refreshTrust } from './trust-cache';
import { isUnreachable } from './unreachable';

/** A new credential, with a new key, is fetched while half of the day is left: a shift without network still asks. */
const RENEWED_BEFORE_END = 12 * HOUR;

let running: Promise<Venue | undefined> | undefined;

/**
 * The venue that this phone verifies for; undefined when the server says that this person is no staff, or never said that
 * they are. Without a network it is the venue from before: how long offline verdicts hold is the data's question.
 * @throws {CtidError} VENUE_NOT_AUTHORISED, CREDENTIALS_EXHAUSTED, VENUE_CREDENTIAL_…, TRUST_LIST_…
 */
export function findVenue(): Promise<Venue | undefined> {
  running ??= findOnce()
    .then((own) => own && { credential: own.credential })
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function findOnce(): Promise<Counter | undefined> {
  const own = await ownCounter();
  if (own !== undefined && trustedNow() < own.credential.expiresAt - RENEWED_BEFORE_END) {
    keepFresh();
    return own;
  }
  try {
    const counter = await fetchCounter();
    await keepCounter(counter);
    return counter;
  } catch (error) {
    if (isUnreachable(error)) return own;
    await forgetWithoutRights(error);
    if (error instanceof CtidError && error.code === 'STAFF_NOT_APPROVED') return undefined;
    // What fails is a renewal before its time: the counter works on with what it has.
    const kept = await ownCounter();
    if (kept !== undefined && trustedNow() < kept.credential.expiresAt) return kept;
    throw error;
  }
}

/** Whom the server does not let verify any more, does not go on without it either. */
export async function forgetWithoutRights(error: unknown): Promise<void> {
  const isOver = error instanceof CtidError && ['STAFF_NOT_APPROVED', 'VENUE_NOT_AUTHORISED'].includes(error.code);
  if (isOver) await forgetCounter();
}

/** The server's answer to "am I staff?", with a key that was drawn for it. */
async function fetchCounter(): Promise<Counter> {
  const keySeed = await drawBytes(32);
  const signingKey = encodeBase64url(publicKeyOf(keySeed));
  const answer = await callCloud('readVenueCredential', { signingKey });
  await refreshTrust();
  const { operatorKeys } = readTrust().trustList;
  const { venueId, name, opensAt, closesAt, minimumLevel, expiresAt } = readVenueCredential(
    decodeBase64url(answer.credential),
    operatorKeys,
    trustedNow(),
    checkSignature,
  );
  return { credential: { venueId, name, opensAt, closesAt, minimumLevel, expiresAt }, keySeed };
}
