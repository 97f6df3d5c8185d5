import { hkdfSync } from 'node:crypto';
import { ASSURANCE_LEVELS } from '#core/certificate/assurance-level';
import { DAY } from '#core/clock';
import type { IssuerKey } from '#core/trust/trust-list';
import type { IssuerKeys } from '../ports/issuer-keys';
import { readSecret } from './environment';
import { publicKeyOfWithNode, signerOfWithNode } from './node-ed25519';

/** An issuer key signs for 30 days (WIRE); a term begins at a full hour. */
const TERM = 30 * DAY;

/** COSE's number of EdDSA (RFC 9053 §2.2). */
const EDDSA = -8;

/**
 * The issuer's keys, one a term, derived from the secret ISSUER_SEED (HKDF-SHA256, RFC 5869): rotation needs neither a
 * hand nor a deployment, and a new seed replaces every key at once after a compromise.
 */
export function derivedIssuerKeys(): IssuerKeys {
  const secret = Buffer.from(readSecret('ISSUER_SEED'), 'base64url');
  const seedOf = (term: number) => new Uint8Array(hkdfSync('sha256', secret, '', `ctid issuer ${term}`, 32));
  return {
    at(issuedAt) {
      const term = Math.floor(issuedAt / TERM);
      return { kid: term % 256, sign: signerOfWithNode(seedOf(term)) };
    },

    listedAt(now) {
      const current = Math.floor(now / TERM);
      return [current - 1, current, current + 1].map((term) => listedKey(term, publicKeyOfWithNode(seedOf(term))));
    },
  };
}

function listedKey(term: number, publicKey: Uint8Array): IssuerKey {
  const window = { notBefore: term * TERM, notAfter: (term + 1) * TERM };
  return { kid: term % 256, algorithm: EDDSA, publicKey, ...window, levels: ASSURANCE_LEVELS };
}
