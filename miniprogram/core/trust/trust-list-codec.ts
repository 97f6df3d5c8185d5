import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CborValue } from '../bytes/cbor-value';
import { ASSURANCE_LEVELS, AssuranceLevel } from '../certificate/assurance-level';
import { bytesOf, listOf, textOf, unsignedOf } from '../certificate/cbor-shape';
import { CtidError } from '../errors';
import { IssuerKey, ListKey, ServiceKey, TrustList } from './trust-list';

/** COSE numbers EdDSA −8 (RFC 9053 §2.2); lists hold its opposite, so that the reader stays with unsigned numbers. */
const negated = (algorithm: number) => -algorithm;

/** The list's payload: an array in the order of `TrustList`. */
export function encodeTrustList(list: TrustList): Uint8Array {
  return encodeCbor([
    list.version,
    list.issuedAt,
    list.expiresAt,
    list.issuerKeys.map(encodeIssuerKey),
    list.receiptKeys.map(encodeServiceKey),
    list.statusListKeys.map(encodeServiceKey),
    list.operatorKeys.map(encodeServiceKey),
    list.supervisorKeys,
    list.statusLists,
    list.oldestApp,
  ]);
}

/** @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED */
export function decodeTrustList(payload: Uint8Array): TrustList {
  const parts = listOf(decodeCbor(payload), 10, 10);
  const [version, issuedAt, expiresAt, issuers, receipts, statuses, operators, supervisors, lists, oldestApp] = parts;
  return {
    version: unsignedOf(version),
    issuedAt: unsignedOf(issuedAt),
    expiresAt: unsignedOf(expiresAt),
    issuerKeys: listOf(issuers).map(decodeIssuerKey),
    receiptKeys: listOf(receipts).map(decodeServiceKey),
    statusListKeys: listOf(statuses).map(decodeServiceKey),
    operatorKeys: listOf(operators).map(decodeServiceKey),
    supervisorKeys: listOf(supervisors).map((key) => bytesOf(key, 32)),
    statusLists: listOf(lists).map(textOf),
    oldestApp: textOf(oldestApp),
  };
}

/** The payload of the root's certificate for a list key. */
export function encodeListKey({ publicKey, notBefore, notAfter }: ListKey): Uint8Array {
  return encodeCbor([publicKey, notBefore, notAfter]);
}

/** @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED */
export function decodeListKey(payload: Uint8Array): ListKey {
  const [publicKey, notBefore, notAfter] = listOf(decodeCbor(payload), 3, 3);
  return { publicKey: bytesOf(publicKey, 32), notBefore: unsignedOf(notBefore), notAfter: unsignedOf(notAfter) };
}

function encodeIssuerKey(key: IssuerKey): CborValue {
  const levels = key.levels.map((level) => ASSURANCE_LEVELS.indexOf(level));
  return [key.kid, negated(key.algorithm), key.publicKey, key.notBefore, key.notAfter, levels];
}

function decodeIssuerKey(value: CborValue): IssuerKey {
  const [kid, algorithm, publicKey, notBefore, notAfter, levels] = listOf(value, 6, 6);
  return {
    kid: unsignedOf(kid, 255),
    algorithm: negated(unsignedOf(algorithm)),
    publicKey: bytesOf(publicKey, 32),
    notBefore: unsignedOf(notBefore),
    notAfter: unsignedOf(notAfter),
    levels: listOf(levels).map(decodeLevel),
  };
}

function encodeServiceKey({ kid, publicKey }: ServiceKey): CborValue {
  return [kid, publicKey];
}

function decodeServiceKey(value: CborValue): ServiceKey {
  const [kid, publicKey] = listOf(value, 2, 2);
  return { kid: unsignedOf(kid, 255), publicKey: bytesOf(publicKey, 32) };
}

function decodeLevel(value: CborValue): AssuranceLevel {
  const level = ASSURANCE_LEVELS[unsignedOf(value)];
  if (level === undefined) throw new CtidError('COSE_MALFORMED', 'level');
  return level;
}
