import { allOf } from '../../cloudfunctions/_shared/all-of';
import { type ErasingPorts, eraseOwn } from '../../cloudfunctions/_shared/erase-own';

/**
 * Erases what a restored backup brought back of people who had erased: whatever is theirs from before their tombstone.
 * What they applied for since stays. May be repeated.
 * @returns how many applications and certificates that were
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export async function eraseAgain(ports: ErasingPorts): Promise<number> {
  let erased = 0;
  for await (const { _id, erasedAt } of allOf(ports.listings, 'tombstones', {})) {
    erased += await eraseOwn(ports, { ref: _id }, erasedAt);
  }
  return erased;
}
