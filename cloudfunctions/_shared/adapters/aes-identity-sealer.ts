import { createCipheriv, createDecipheriv } from 'node:crypto';
import { CtidError } from '#core/errors';
import { Sensitive } from '#core/sensitive';
import type { IdentitySealer } from '../ports/identity-sealer';
import type { Randomness } from '../ports/randomness';
import { readSecret } from './environment';

/** NIST SP 800-38D §8.2: a random IV of 96 bits, a tag of 128. */
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** Seals with AES-256-GCM and the secret SEALING_KEY: IV, tag and ciphertext, base64url. */
export function aesIdentitySealer(randomness: Randomness): IdentitySealer {
  const key = Buffer.from(readSecret('SEALING_KEY'), 'base64url');
  return {
    seal({ name, idNumber }) {
      const iv = randomness.bytes(IV_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const text = cipher.update(JSON.stringify([name.reveal(), idNumber.reveal()]), 'utf8');
      return Buffer.concat([iv, Buffer.concat([text, cipher.final()]), cipher.getAuthTag()]).toString('base64url');
    },

    open(sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_LENGTH));
        decipher.setAuthTag(bytes.subarray(-TAG_LENGTH));
        const text = decipher.update(bytes.subarray(IV_LENGTH, -TAG_LENGTH));
        const [name, idNumber] = JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8'));
        return { name: new Sensitive(name), idNumber: new Sensitive(idNumber) };
      } catch {
        throw new CtidError('INTERNAL_ERROR', 'a sealed identity could not be opened');
      }
    },
  };
}
