import nacl from 'tweetnacl';
import { encodeBase64url } from '../bytes/base64url';
import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { equalBytes } from '../bytes/equal-bytes';
import { listOf, textOf, unsignedOf } from '../certificate/cbor-shape';
import { decodeCose, EDDSA_HEADER, Signer, signCose, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { CtidError } from '../errors';
import { AuditHead } from './audit-chain';

/** All chains of one day where they ended, with the day before bound in. */
export interface AuditDay {
  /** YYYYMMDD in Shanghai. */
  readonly day: string;
  /** Digest of the signed day before; empty for the first. */
  readonly previous: string;
  readonly heads: readonly (AuditHead & { readonly chain: string })[];
}

export function signAuditDay({ day, previous, heads }: AuditDay, sign: Signer): Uint8Array {
  return signCose(encodeCbor([day, previous, heads.map(({ chain, sequence, hash }) => [chain, sequence, hash])]), sign);
}

/** Binds a signed day into the next one. */
export function auditDayDigest(signed: Uint8Array): string {
  return encodeBase64url(nacl.hash(signed));
}

/** @throws {CtidError} AUDIT_DAY_FORGED when the key did not sign it or it is malformed */
export function readAuditDay(signed: Uint8Array, publicKey: Uint8Array, checkSignature: SignatureCheck): AuditDay {
  const cose = wellFormed('AUDIT_DAY_FORGED', () => decodeCose(signed));
  const isSigned = equalBytes(cose.protectedHeader, EDDSA_HEADER);
  if (!isSigned || !checkSignature(cose.signature, signedBytes(cose), publicKey))
    throw new CtidError('AUDIT_DAY_FORGED');
  return wellFormed('AUDIT_DAY_FORGED', () => {
    const [day, previous, heads] = listOf(decodeCbor(cose.payload), 3, 3);
    return {
      day: textOf(day),
      previous: textOf(previous),
      heads: listOf(heads).map((head) => {
        const [chain, sequence, hash] = listOf(head, 3, 3);
        return { chain: textOf(chain), sequence: unsignedOf(sequence), hash: textOf(hash) };
      }),
    };
  });
}
