import { CtidError } from '#core/errors';
import type { IssuerKeys } from '../ports/issuer-keys';
import { readSecret } from './environment';
import { signerOfWithNode } from './node-ed25519';

/** A key as the secret ISSUER_KEYS holds it: a JSON list of these, base64url. Times in seconds since 1970. */
interface StoredKey {
  readonly kid: number;
  /** 32 bytes, base64url. */
  readonly seed: string;
  readonly signsFrom: number;
  readonly signsUntil: number;
}

/** The issuer's keys out of the secret ISSUER_KEYS. */
export function environmentIssuerKeys(): IssuerKeys {
  const json = Buffer.from(readSecret('ISSUER_KEYS'), 'base64url').toString('utf8');
  const keys: readonly StoredKey[] = JSON.parse(json);
  const newestFirst = [...keys].sort((a, b) => b.signsFrom - a.signsFrom);
  return {
    at(issuedAt) {
      const key = newestFirst.find(({ signsFrom, signsUntil }) => issuedAt >= signsFrom && issuedAt < signsUntil);
      if (key === undefined) throw new CtidError('CONFIGURATION_INVALID', 'no issuer key covers this time');
      return { kid: key.kid, sign: signerOfWithNode(Buffer.from(key.seed, 'base64url')) };
    },
  };
}
