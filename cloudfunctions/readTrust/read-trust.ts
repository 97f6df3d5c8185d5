import type { Clock } from '#core/clock';
import type { TrustRead } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
}

/**
 * Hands out the signed trust list and the status lists that were asked for: everything in it proves itself, so anybody may
 * have it. A list that does not exist is left out.
 * @throws {CtidError} TRUST_LIST_EXPIRED when nothing was published yet
 */
export function readTrust({ clock, records }: Ports) {
  return async ({ statusLists }: Input<'readTrust'>): Promise<TrustRead> => {
    const trust = await records.read('trustLists', 'current');
    if (trust === undefined) throw new CtidError('TRUST_LIST_EXPIRED', 'there is none');
    const found = await Promise.all(
      statusLists.map(async (list) => ({ list, signed: (await records.read('statusLists', String(list)))?.signed })),
    );
    const existing = found.flatMap(({ list, signed }) => (signed === undefined ? [] : [{ list, signed }]));
    return { trustList: trust.signed, statusLists: existing, now: clock.now() };
  };
}
