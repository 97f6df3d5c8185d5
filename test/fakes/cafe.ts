import type { CertificateDocument } from '../../cloudfunctions/_shared/ports/documents/certificate-documents';
import type { VenueDocument } from '../../cloudfunctions/_shared/ports/documents/counter-documents';
import { claims } from './issued';
import { certificate, makeWorld, STAFF } from './world';

export const VENUE: VenueDocument = {
  _id: '7',
  venueId: 7,
  name: '演示网吧',
  opensAt: 8,
  closesAt: 24,
  minimumLevel: 'lightweight',
  authorised: true,
};

/** What can be otherwise at the café, and with the certificate behind the codes of `issued.ts`. */
export interface CafeScene {
  readonly venue?: Partial<VenueDocument>;
  readonly approved?: boolean;
  readonly holder?: Partial<CertificateDocument>;
}

/** A world with a café, a member of its staff, and a citizen who has a certificate. */
export async function makeCafe({ venue = {}, approved = true, holder = {} }: CafeScene = {}) {
  const world = makeWorld();
  const { statusList, statusIndex, expiresAt } = claims();
  const { _id: certificateId } = certificate();
  await world.records.add('venues', { ...VENUE, ...venue });
  await world.records.add('staff', { _id: STAFF.ref, venueId: VENUE.venueId, approved });
  await world.records.add('certificates', certificate(holder));
  await world.records.add('attestations', { _id: `${statusList}.${statusIndex}`, certificateId, expiresAt });
  return world;
}
