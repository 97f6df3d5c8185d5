import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { type Clock, DAY, MINUTE } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { signVenueCredential } from '#core/counter/venue-credential';
import { audit } from '../_shared/audit';
import { findCounter } from '../_shared/find-counter';
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
 * @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED
 */
export function readVenueCredential({ clock, records, operator }: Ports) {
  return async (
    { signingKey }: Input<'readVenueCredential'>,
    caller: Caller,
  ): Promise<Output<'readVenueCredential'>> => {
    const { venue } = await findCounter(records, caller);
    const now = clock.now();
    const { venueId, name, opensAt, closesAt, minimumLevel } = venue;
    const venueTerms = { venueId, name, opensAt, closesAt, minimumLevel };
    const credential = {
      ...venueTerms,
      signingKey: decodeBase64url(signingKey),
      notBefore: now - AHEAD,
      expiresAt: now - AHEAD + DAY,
    };
    const signed = encodeBase64url(signVenueCredential(credential, operator.sign));
    await publish(records, `${venueId}.${signingKey}`, { venueId, credential: signed, expiresAt: credential.expiresAt });
    await audit(records, {
      eventId: `venueCredential.${venueId}.${signingKey}.${now}`,
      at: now,
      action: 'venueCredentialIssued',
      actor: caller.ref,
      object: String(venueId),
    });
    return { credential: signed };
  };
}

/** Citizens' phones look it up when the counter asks them (`readCounterCredentials`). */
async function publish(records: Records, _id: string, published: Omit<VenueCredentialDocument, '_id'>): Promise<void> {
  if (await records.add('venueCredentials', { _id, ...published })) return;
  const { expiresAt = 0 } = (await records.read('venueCredentials', _id)) ?? {};
  // Of two calls at once either credential is as good.
  await records.swap('venueCredentials', _id, { expiresAt }, published);
}
