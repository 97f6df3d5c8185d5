import { decodeCbor } from '../bytes/cbor-decode';
import { equalBytes } from '../bytes/equal-bytes';
import { listOf } from '../certificate/cbor-shape';
import { CoseSign1, decodeCose, EDDSA_HEADER, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { DAY } from '../clock';
import { CtidError, ErrorCode } from '../errors';
import { TrustList } from './trust-list';
import { decodeListKey, decodeTrustList } from './trust-list-codec';

/** A trust list says nothing after seven days (WIRE). */
const LONGEST_VALIDITY = 7 * DAY;

export interface TrustAnchor {
  /** The pinned root key, Ed25519. */
  readonly rootKey: Uint8Array;
  /** Seconds since 1970. */
  readonly now: number;
  /** The highest version seen so far; an older list is a rollback. */
  readonly leastVersion: number;
  readonly checkSignature: SignatureCheck;
}

/**
 * The trust list, when the pinned root stands behind it, it is in its time, and its version has not gone back.
 * @throws {CtidError} TRUST_LIST_MALFORMED, TRUST_LIST_FORGED, TRUST_LIST_EXPIRED, TRUST_LIST_ROLLED_BACK
 */
export function readTrustList(signed: Uint8Array, anchor: TrustAnchor): TrustList {
  const [certificate, cose] = wellFormed('TRUST_LIST_MALFORMED', () => coseParts(signed));
  requireSignature(certificate, anchor.rootKey, anchor);
  const listKey = wellFormed('TRUST_LIST_MALFORMED', () => decodeListKey(certificate.payload));
  requireSignature(cose, listKey.publicKey, anchor);
  const list = wellFormed('TRUST_LIST_MALFORMED', () => decodeTrustList(cose.payload));

  const { now } = anchor;
  const listKeyLives = now >= listKey.notBefore && now < listKey.notAfter;
  const listLives = now < list.expiresAt && list.expiresAt <= list.issuedAt + LONGEST_VALIDITY;
  require(listKeyLives && listLives, 'TRUST_LIST_EXPIRED');
  require(list.version >= anchor.leastVersion, 'TRUST_LIST_ROLLED_BACK');
  return list;
}

function coseParts(signed: Uint8Array): [CoseSign1, CoseSign1] {
  const [certificate, list] = listOf(decodeCbor(signed), 2, 2);
  if (!(certificate instanceof Uint8Array) || !(list instanceof Uint8Array)) throw new CtidError('COSE_MALFORMED');
  return [decodeCose(certificate), decodeCose(list)];
}

function requireSignature(cose: CoseSign1, key: Uint8Array, { checkSignature }: TrustAnchor): void {
  const isEdDsa = equalBytes(cose.protectedHeader, EDDSA_HEADER);
  require(isEdDsa && checkSignature(cose.signature, signedBytes(cose), key), 'TRUST_LIST_FORGED');
}

function require(holds: boolean, code: ErrorCode): void {
  if (!holds) throw new CtidError(code);
}
