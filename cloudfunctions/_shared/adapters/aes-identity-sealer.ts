import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { CtidError } from '#core/errors';
import { Sensitive } from '#core/sensitive';
import type { IdentitySealer } from '../ports/identity-sealer';
import type { Randomness } from '../ports/randomness';
import { readSecret } from './environment';

/** NIST SP 800-38D §8.2: a random IV of 96 bits, a tag of 128. */
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

interface SealingKey {
  /** Tells which key it is, and nothing of it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Seals with AES-256-GCM: the key's id, a dot, and IV, ciphertext and tag, base64url. The secret SEALING_KEY holds the
 * current key, and behind it, with commas, those before: they open what was sealed with them.
 */
export function aesIdentitySealer(randomness: Randomness): IdentitySealer {
  const keys = readSecret('SEALING_KEY').split(',').map(sealingKey);
  return {
    seal({ name, idNumber }) {
      const [current] = keys;
      if (current === undefined) throw new CtidError('CONFIGURATION_INVALID', 'SEALING_KEY');
      const text = JSON.stringify([name.reveal(), idNumber.reveal()]);
      return `${current.id}.${encrypt(text, current, randomness.bytes(IV_LENGTH)).toString('base64url')}`;
    },

    open(sealed) {
      try {
        const [id, text = '', ...more] = sealed.split('.');
        const key = keys.find((known) => known.id === id);
        if (key === undefined || more.length > 0) throw new CtidError('INTERNAL_ERROR', 'no such sealing key');
        const [name, idNumber] = JSON.parse(decrypt(Buffer.from(text, 'base64url'), key));
        return { name: new Sensitive(name), idNumber: new Sensitive(idNumber) };
      } catch {
        throw new CtidError('INTERNAL_ERROR', 'a sealed identity could not be opened');
      }
    },
  };
}

function sealingKey(text: string): SealingKey {
  const bytes = Buffer.from(text, 'base64url');
  return { bytes, id: createHmac('sha256', bytes).update('ctid sealing key').digest('base64url').slice(0, 8) };
}

function encrypt(text: string, { id, bytes }: SealingKey, iv: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(Buffer.from(id));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(sealed: Uint8Array, { id, bytes }: SealingKey): string {
  const decipher = createDecipheriv('aes-256-gcm', bytes, sealed.subarray(0, IV_LENGTH)).setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  const text = decipher.update(sealed.subarray(IV_LENGTH, -TAG_LENGTH));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}
