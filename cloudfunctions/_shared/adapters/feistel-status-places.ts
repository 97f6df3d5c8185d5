import { createHmac } from 'node:crypto';
import type { StatusPlaces } from '../ports/status-places';
import { readSecret } from './environment';

/** A status list has 2^20 places (WIRE): a Feistel network over two halves of ten bits. */
const HALF_BITS = 10;
const HALF_MASK = (1 << HALF_BITS) - 1;
const LIST_SIZE = 1 << (2 * HALF_BITS);

/** A list's number has 16 bits (WIRE). After 6.9 · 10^10 attestations the first places come again, long expired. */
const MOST_LISTS = 1 << 16;

/** Luby and Rackoff (1988) need four rounds for a strong permutation; small domains want more (NIST SP 800-38G: eight to ten). */
const ROUNDS = 10;

/** Places by a keyed permutation of the serial numbers within each list, with the secret STATUS_PLACES_KEY. */
export function feistelStatusPlaces(): StatusPlaces {
  const key = Buffer.from(readSecret('STATUS_PLACES_KEY'), 'base64url');
  return {
    of(serial) {
      const statusList = Math.floor(serial / LIST_SIZE) % MOST_LISTS;
      return { statusList, statusIndex: permute(serial % LIST_SIZE, statusList, key) };
    },
  };
}

function permute(place: number, list: number, key: Buffer): number {
  let left = place >> HALF_BITS;
  let right = place & HALF_MASK;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = createHmac('sha256', key).update(`${list}.${round}.${right}`).digest().readUInt16BE(0) & HALF_MASK;
    [left, right] = [right, left ^ mixed];
  }
  return (left << HALF_BITS) | right;
}
