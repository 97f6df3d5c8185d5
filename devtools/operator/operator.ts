import { createHmac } from 'node:crypto';
import type { StaffDocument, VenueDocument } from '../../cloudfunctions/_shared/ports/documents/counter-documents';
import type { DevelopmentSecrets } from '../development-secrets';
import type { DocumentStore } from '../localcloud/document-store';

type Venue = Pick<VenueDocument, 'venueId' | 'name' | 'opensAt' | 'closesAt'>;

/** Authorises a café. */
export function addVenue(database: DocumentStore, venue: Venue): void {
  database.put('venues', { _id: String(venue.venueId), ...venue, minimumLevel: 'lightweight', authorised: true });
}

/** Approves a member of staff, known by the pseudonym of the openid alone. */
export function addStaff(database: DocumentStore, secrets: DevelopmentSecrets, openid: string, venueId: number): void {
  const staff: StaffDocument = { _id: callerPseudonym(secrets, openid), venueId, approved: true };
  database.put('staff', { ...staff });
}

/** As the functions make it (`hmac-pseudonyms`). */
function callerPseudonym({ PSEUDONYM_KEY }: DevelopmentSecrets, openid: string): string {
  return createHmac('sha256', Buffer.from(PSEUDONYM_KEY, 'base64url')).update('caller\0').update(openid).digest('hex');
}
