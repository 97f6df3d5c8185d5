import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { type Clock, DAY, MINUTE } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { signVenueCredential } from '#core/counter/venue-credential';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { audit } from '../_shared/audit';
import { findCounter } from '../_shared/find-counter';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import type { VenueCredentialDocument } from '../_shared/ports/documents/counter-documents';
import type { OperatorSigner } from '../_shared/ports/operator-signer';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly operator: OperatorSigner;
}

/** A phone's clock may be behind ours by a minute. */
const AHEAD = MINUTE;

/**
 * A credential of a day for the counter of an approved member of staff: with it, phones believe the counter's codes. A
 * venue that loses its authorisation gets no next one.
 * @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED, CREDENTIALS_EXHAUSTED, STILL_PROCESSING
 */
export function readVenueCredential(ports: Ports) {
  const { clock, records, operator } = ports;
  return async (
    { signingKey }: Input<'readVenueCredential'>,
    caller: Caller,
  ): Promise<Output<'readVenueCredential'>> => {
    const { venue } = await findCounter(records, caller);
    const now = clock.now();
    const limit = `venueCredentials:${caller.ref}`;
    await requireOne(ports, limit, POLICIES.venueCredentials, `${signingKey}.${now}`, 'CREDENTIALS_EXHAUSTED');
    const { venueId, name, opensAt, closesAt, minimumLevel } = venue;
    const venueTerms = { venueId, name, opensAt, closesAt, minimumLevel };
    const credential = {
      ...venueTerms,
      signingKey: decodeBase64url(signingKey),
      notBefore: now - AHEAD,
      expiresAt: now - AHEAD + DAY,
    };
    const signed = encodeBase64url(signVenueCredential(credential, operator.sign));
    await audit(records, {
      eventId: `venueCredential.${venueId}.${signingKey}.${now}`,
      at: now,
      action: 'venueCredentialIssued',
      actor: caller.ref,
      object: String(venueId),
    });
    // Nobody may meet a credential that the audit does not know.
    await publish(records, `${venueId}.${signingKey}`, {
      venueId,
      credential: signed,
      expiresAt: credential.expiresAt,
    });
    return { credential: signed };
  };
}

/**
 * Citizens' phones look it up when the counter asks them (`readCounterCredentials`); the last of a key counts.
 * @throws {CtidError} STILL_PROCESSING when another call for this key, or the sweep, was there at the same moment
 */
async function publish(records: Records, _id: string, published: Omit<VenueCredentialDocument, '_id'>): Promise<void> {
  const earlier = await records.read('venueCredentials', _id);
  const isKept = earlier
    ? await records.swap('venueCredentials', _id, { expiresAt: earlier.expiresAt }, published)
    : await records.add('venueCredentials', { _id, ...published });
  if (!isKept) throw new CtidError('STILL_PROCESSING', 'credential not published');
}
