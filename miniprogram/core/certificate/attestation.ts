import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CborValue } from '../bytes/cbor-value';
import { CtidError } from '../errors';
import { AttestationClaims, decodeClaims, encodeClaims } from './attestation-claims';
import { bytesOf, mapOf } from './cbor-shape';
import { decodeCose, Signer, signCose } from './cose-sign1';

/** An attestation as it was signed: an ordinary CWT (RFC 8392). */
export interface Attestation {
  readonly claims: AttestationClaims;
  /** The issuer's key identifier, 0–255. */
  readonly kid: number;
  readonly protectedHeader: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Protected header: alg EdDSA, kid of one byte (RFC 9052 §3.1). */
const HEADER = { algorithm: 1, eddsa: -8, kid: 4 } as const;

/** The signed bytes of an attestation (WIRE: A). */
export function signAttestation(claims: AttestationClaims, kid: number, sign: Signer): Uint8Array {
  const header = new Map<number, CborValue>([
    [HEADER.algorithm, HEADER.eddsa],
    [HEADER.kid, Uint8Array.of(kid)],
  ]);
  return signCose(encodeClaims(claims), sign, encodeCbor(header));
}

/**
 * Reads an attestation; checks no signature.
 * @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED
 */
export function decodeAttestation(bytes: Uint8Array): Attestation {
  const signed = decodeCose(bytes);
  return { ...signed, kid: decodeKid(signed.protectedHeader), claims: decodeClaims(signed.payload) };
}

function decodeKid(protectedHeader: Uint8Array): number {
  const header = mapOf(decodeCbor(protectedHeader), 2);
  if (header.get(HEADER.algorithm) !== HEADER.eddsa) throw new CtidError('COSE_MALFORMED', 'algorithm');
  return bytesOf(header.get(HEADER.kid), 1)[0] ?? 0;
}
