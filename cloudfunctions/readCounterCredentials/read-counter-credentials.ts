import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
}

/**
 * The signed credentials of a venue's counters that are in their time: with them a citizen's phone believes the codes that
 * a counter shows. They prove themselves, so anybody may have them; a venue that is not authorised, or that nobody knows,
 * has none.
 * @throws {CtidError} CREDENTIALS_EXHAUSTED, SERVICE_UNAVAILABLE
 */
export function readCounterCredentials(ports: Ports) {
  const { clock, records, listings } = ports;
  return async (
    { venueId }: Input<'readCounterCredentials'>,
    caller: Caller,
  ): Promise<Output<'readCounterCredentials'>> => {
    const now = clock.now();
    const limit = `counterReads:${caller.ref}`;
    await requireOne(ports, limit, POLICIES.counterReads, `${venueId}.${now}`, 'CREDENTIALS_EXHAUSTED');
    const venue = await records.read('venues', String(venueId));
    if (!venue?.authorised) return { credentials: [] };
    const credentials: string[] = [];
    const live = { equal: { venueId }, since: ['expiresAt', now + 1] } as const;
    // All of them: nobody can crowd a colleague's out of a first page.
    for await (const { credential } of allOf(listings, 'venueCredentials', live)) credentials.push(credential);
    return { credentials };
  };
}
