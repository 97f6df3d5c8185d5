import { checkSignature } from '../../core/certificate/ed25519';
import { isSignedBy, ScannedCounterCode } from '../../core/counter/counter-code';
import { claimedKey, readVenueCredential, VenueCredential } from '../../core/counter/venue-credential';
import { CtidError } from '../../core/errors';
import { refreshTrustList, trustListCopy } from '../counter/trust-list-copy';
import { isUnreachable } from '../counter/unreachable';
import { trustedNow } from '../trusted-time';
import { fetchCredentials, keepCredentials, keptCredentials } from './counter-credentials';

/**
 * Whose counter showed this code: the credential that the operator signed for its key. A venue that was seen within the day
 * is known without a network.
 * @throws {CtidError} COUNTER_UNKNOWN without a network, VENUE_NOT_AUTHORISED, CODE_FORGED, VENUE_CREDENTIAL_…,
 *   TRUST_LIST_…, CREDENTIALS_EXHAUSTED
 */
export async function findCounter(scanned: ScannedCounterCode): Promise<VenueCredential> {
  const seen = seenCounter(scanned, await keptCredentials(scanned.code.venue));
  if (seen !== undefined) return seen;
  try {
    return await askForCounter(scanned);
  } catch (error) {
    throw isUnreachable(error) ? new CtidError('COUNTER_UNKNOWN') : error;
  }
}

/** What was seen may have ended since: then the cloud is asked. */
function seenCounter(scanned: ScannedCounterCode, kept: readonly Uint8Array[]): VenueCredential | undefined {
  try {
    const credential = credentialOf(scanned, kept);
    return credential && vouchedFor(credential, scanned.code.venue);
  } catch (error) {
    if (error instanceof CtidError) return undefined;
    throw error;
  }
}

async function askForCounter(scanned: ScannedCounterCode): Promise<VenueCredential> {
  const { venue } = scanned.code;
  const credentials = await fetchCredentials(venue);
  if (credentials.length === 0) throw new CtidError('VENUE_NOT_AUTHORISED');
  const credential = credentialOf(scanned, credentials);
  if (credential === undefined) throw new CtidError('CODE_FORGED');
  // With it come the operator's keys of today and the server's time.
  await refreshTrustList();
  const vouched = vouchedFor(credential, venue);
  await keepCredentials(venue, credentials);
  return vouched;
}

/** The one of many whose key signed the code. The key first, then who vouches for it: so a café with many counters stays quick. */
function credentialOf(scanned: ScannedCounterCode, credentials: readonly Uint8Array[]): Uint8Array | undefined {
  return credentials.find((credential) => isSignedBy(scanned, claimedKey(credential), checkSignature));
}

function vouchedFor(signed: Uint8Array, venue: number): VenueCredential {
  const { operatorKeys } = trustListCopy();
  const credential = readVenueCredential(signed, operatorKeys, trustedNow(), checkSignature);
  if (credential.venueId !== venue) throw new CtidError('CODE_FORGED', 'the key of another venue');
  return credential;
}
