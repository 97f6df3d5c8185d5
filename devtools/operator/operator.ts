import { createHmac } from 'node:crypto';
import type { StaffDocument, VenueDocument } from '../../cloudfunctions/_shared/ports/documents/counter-documents';
import type { DevelopmentSecrets } from '../development-secrets';
import type { DocumentStore } from '../localcloud/document-store';

type Venue = Pick<VenueDocument, 'venueId' | 'name' | 'opensAt' | 'closesAt'>;

/** A café that is authorised. */
export function venueDocument(venue: Venue): VenueDocument {
  return { _id: String(venue.venueId), ...venue, minimumLevel: 'lightweight', authorised: true };
}

/**
 * A member of staff who is approved, known by the pseudonym of the openid alone.
 * @param pseudonymKey 32 bytes, base64url
 */
export function staffDocument(pseudonymKey: string, openid: string, venueId: number): StaffDocument {
  return { _id: callerPseudonym(pseudonymKey, openid), venueId, approved: true };
}

/** As the functions make it (`hmac-pseudonyms`). @param pseudonymKey 32 bytes, base64url */
export function callerPseudonym(pseudonymKey: string, openid: string): string {
  const key = Buffer.from(pseudonymKey, 'base64url');
  return createHmac('sha256', key).update('caller\0').update(openid).digest('hex');
}

/** Authorises a café of a local cloud. */
export function addVenue(database: DocumentStore, venue: Venue): void {
  database.put('venues', { ...venueDocument(venue) });
}

/** Approves a member of staff in a local cloud. */
export function addStaff(database: DocumentStore, secrets: DevelopmentSecrets, openid: string, venueId: number): void {
  database.put('staff', { ...staffDocument(secrets.PSEUDONYM_KEY, openid, venueId) });
}
