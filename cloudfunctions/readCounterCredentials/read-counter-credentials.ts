import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
}

/**
 * The signed credentials of a venue's counters that are in their time: with them a citizen's phone believes the codes
 * that a counter shows. They prove themselves, so that anybody may have them; one that is not authorised, or
 * that nobody knows, has none.
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export function readCounterCredentials({ clock, records, listings }: Ports) {
  return async ({ venueId }: Input<'readCounterCredentials'>): Promise<Output<'readCounterCredentials'>> => {
    const venue = await records.read('venues', String(venueId));
    if (!venue?.authorised) return { credentials: [] };
    const live = { equal: { venueId }, since: ['expiresAt', clock.now() + 1] } as const;
    const found = await listings.page('venueCredentials', live, '');
    return { credentials: found.map(({ credential }) => credential) };
  };
}
