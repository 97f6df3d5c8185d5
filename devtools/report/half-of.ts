import { createHash } from 'node:crypto';

/** 0 chose the threshold, 1 did not. */
export type Half = 0 | 1;

/** People fall into halves by the first byte of the SHA-256 of the name of their folder, so that nobody can choose who is where. */
export function halfOf(person: string): Half {
  const [first = 0] = createHash('sha256').update(person).digest();
  return (first % 2) as Half;
}
