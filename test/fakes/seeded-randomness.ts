import { createHash } from 'node:crypto';
import type { Randomness } from '../../cloudfunctions/_shared/ports/randomness';

/** Bytes that look random and are the same for the same seed: SHA-256 over the seed and a count. */
export function seededRandomness(seed: string): Randomness {
  let count = 0;
  const block = () => createHash('sha256').update(`${seed}.${count++}`).digest();
  return {
    bytes(length) {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, block);
      return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
    },
  };
}
