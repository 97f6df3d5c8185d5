import { decodeCbor } from '../bytes/cbor-decode';
import { listOf } from '../certificate/cbor-shape';
import { decodeCose } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { DAY } from '../clock';
import { CtidError, ErrorCode } from '../errors';
import { readListKey, requireTrusted } from './read-list-key';
import { TrustList } from './trust-list';
import { decodeTrustList } from './trust-list-codec';

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
  const { now, rootKey, checkSignature } = anchor;
  const parts = signedListParts(signed);
  const listKey = readListKey(parts.certificate, rootKey, checkSignature);
  const cose = wellFormed('TRUST_LIST_MALFORMED', () => decodeCose(parts.list));
  requireTrusted(cose, listKey.publicKey, checkSignature);
  const list = wellFormed('TRUST_LIST_MALFORMED', () => decodeTrustList(cose.payload));

  const listKeyLives = now >= listKey.notBefore && now < listKey.notAfter;
  const listLives = now < list.expiresAt && list.expiresAt <= list.issuedAt + LONGEST_VALIDITY;
  require(listKeyLives && listLives, 'TRUST_LIST_EXPIRED');
  require(list.version >= anchor.leastVersion, 'TRUST_LIST_ROLLED_BACK');
  return list;
}

/**
 * A signed list's two parts: the root's certificate for the list key, and what that key signed. Checks no signature.
 * @throws {CtidError} TRUST_LIST_MALFORMED
 */
export function signedListParts(signed: Uint8Array): { readonly certificate: Uint8Array; readonly list: Uint8Array } {
  return wellFormed('TRUST_LIST_MALFORMED', () => {
    const [certificate, list] = listOf(decodeCbor(signed), 2, 2);
    if (!(certificate instanceof Uint8Array) || !(list instanceof Uint8Array)) throw new CtidError('COSE_MALFORMED');
    return { certificate, list };
  });
}

function require(holds: boolean, code: ErrorCode): void {
  if (!holds) throw new CtidError(code);
}
