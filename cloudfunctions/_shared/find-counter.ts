import { CtidError } from '#core/errors';
import { shanghaiHour } from '#core/identity/calendar-date';
import type { Caller } from './ports/caller';
import type { StaffDocument, VenueDocument } from './ports/documents/counter-documents';
import type { Records } from './ports/records';

/** A member of staff at a venue: the only one who may verify anything. */
export interface Counter {
  readonly staff: StaffDocument;
  readonly venue: VenueDocument;
}

/** @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED */
export async function findCounter(records: Records, caller: Caller): Promise<Counter> {
  const staff = await records.read('staff', caller.ref);
  if (!staff?.approved) throw new CtidError('STAFF_NOT_APPROVED');
  const venue = await records.read('venues', String(staff.venueId));
  if (!venue?.authorised) throw new CtidError('VENUE_NOT_AUTHORISED');
  return { staff, venue };
}

/** Whether `at` is within the venue's hours in Shanghai. */
export function isOpenAt({ opensAt, closesAt }: VenueDocument, at: number): boolean {
  const hour = shanghaiHour(at);
  return hour >= opensAt && hour < closesAt;
}
