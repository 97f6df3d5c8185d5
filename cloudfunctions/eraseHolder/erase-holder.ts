import type { Input, Output } from '#core/contract/functions';
import { type ErasingPorts, eraseOwn } from '../_shared/erase-own';
import type { Caller } from '../_shared/ports/caller';

/**
 * Erases everything personal of the caller: applications, certificates, ledger. A tombstone stays, by which a backup that
 * brings any of it back is cleared again, and for some days the places of the last attestations, so that codes that are
 * out there stay red.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export function eraseHolder(ports: ErasingPorts) {
  return async (_: Input<'eraseHolder'>, caller: Caller): Promise<Output<'eraseHolder'>> => {
    await bury(ports, caller);
    await eraseOwn(ports, caller);
    return { erased: true };
  };
}

/** Before anything goes, and also where there is nothing: a backup may have it. Who erases again is buried again, later. */
async function bury({ clock, records }: ErasingPorts, { ref }: Caller): Promise<void> {
  const erasedAt = clock.now();
  if (await records.add('tombstones', { _id: ref, erasedAt })) return;
  const earlier = await records.read('tombstones', ref);
  if (earlier === undefined || earlier.erasedAt >= erasedAt) return;
  await records.swap('tombstones', ref, { erasedAt: earlier.erasedAt }, { erasedAt });
}
