import { encodeBase64url } from '../bytes/base64url';
import { Presentation } from './presentation';

/**
 * What makes one showing of a code distinct from every other: list, index, time, and nonce or challenge.
 * Never the signature's bytes: they could be spelt otherwise (WIRE).
 */
export function showingId({ statement, attestation: { claims } }: Presentation): string {
  const fresh = statement.mode === 'show' ? statement.nonce : statement.challenge;
  return [claims.statusList, claims.statusIndex, statement.presentedAt, encodeBase64url(fresh)].join('.');
}
