import { equalBytes } from '../bytes/equal-bytes';
import { CoseSign1, decodeCose, EDDSA_HEADER, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { CtidError } from '../errors';
import { ListKey } from './trust-list';
import { decodeListKey } from './trust-list-codec';

/**
 * The list key that the root stands behind; whether it is in its time is the reader's question.
 * @throws {CtidError} TRUST_LIST_MALFORMED, TRUST_LIST_FORGED
 */
export function readListKey(certificate: Uint8Array, rootKey: Uint8Array, checkSignature: SignatureCheck): ListKey {
  const cose = wellFormed('TRUST_LIST_MALFORMED', () => decodeCose(certificate));
  requireTrusted(cose, rootKey, checkSignature);
  return wellFormed('TRUST_LIST_MALFORMED', () => decodeListKey(cose.payload));
}

/** @throws {CtidError} TRUST_LIST_FORGED when the key did not sign it, or not as EdDSA */
export function requireTrusted(cose: CoseSign1, key: Uint8Array, checkSignature: SignatureCheck): void {
  const isEdDsa = equalBytes(cose.protectedHeader, EDDSA_HEADER);
  if (!isEdDsa || !checkSignature(cose.signature, signedBytes(cose), key)) throw new CtidError('TRUST_LIST_FORGED');
}
