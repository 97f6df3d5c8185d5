import { randomBytes } from 'node:crypto';
import type { Randomness } from '../ports/randomness';

/** The operating system's random bytes. */
export const nodeRandomness: Randomness = { bytes: (length) => new Uint8Array(randomBytes(length)) };
