import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CborValue } from '../bytes/cbor-value';
import { DAY } from '../clock';
import { CtidError } from '../errors';
import { ASSURANCE_LEVELS, AssuranceLevel } from './assurance-level';
import { bytesOf, listOf, mapOf, textOf, unsignedOf } from './cbor-shape';

/** What the issuer says for at most 24 hours about the holder of one device key. Times in seconds since 1970. */
export interface AttestationClaims {
  /** A full hour, so that it singles nobody out. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Ed25519, 32 bytes. */
  readonly deviceKey: Uint8Array;
  /** Which status list, 0–65535, and the place in it: together the attestation's only identifier. */
  readonly statusList: number;
  readonly statusIndex: number;
  readonly level: AssuranceLevel;
  /** Holds for the whole validity, Asia/Shanghai. */
  readonly over18: boolean;
  /** First code point and an asterisk, at most 5 bytes of UTF-8; absent when only the age is shown. */
  readonly maskedName?: string;
}

/** CWT claims exp, iat, cnf (RFC 8392 §3.1, RFC 8747 §3.1) and the one private claim of CTID1. */
const CLAIM = { expiresAt: 4, issuedAt: 6, confirmation: 8, ctid: -65537 } as const;

/** The confirmation method: a COSE key (RFC 8747 §3.1). */
const CONFIRMATION_KEY = 1;

/** An Ed25519 key: kty OKP, crv Ed25519, x (RFC 9053 §7.2). */
const COSE_KEY = { type: 1, okp: 1, curve: -1, ed25519: 6, x: -2 } as const;

/** The claims' bytes (WIRE: AC). */
export function encodeClaims(claims: AttestationClaims): Uint8Array {
  const key = new Map<number, CborValue>([
    [COSE_KEY.type, COSE_KEY.okp],
    [COSE_KEY.curve, COSE_KEY.ed25519],
    [COSE_KEY.x, claims.deviceKey],
  ]);
  const level = ASSURANCE_LEVELS.indexOf(claims.level);
  const statement = [claims.statusList, claims.statusIndex, level, claims.over18];
  const name = claims.maskedName === undefined ? [] : [claims.maskedName];
  return encodeCbor(
    new Map<number, CborValue>([
      [CLAIM.expiresAt, claims.expiresAt],
      [CLAIM.issuedAt, claims.issuedAt],
      [CLAIM.confirmation, new Map([[CONFIRMATION_KEY, key]])],
      [CLAIM.ctid, [...statement, ...name]],
    ]),
  );
}

/** @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED */
export function decodeClaims(payload: Uint8Array): AttestationClaims {
  const claims = mapOf(decodeCbor(payload), 4);
  return {
    ...decodeValidity(claims.get(CLAIM.issuedAt), claims.get(CLAIM.expiresAt)),
    ...decodeStatement(claims.get(CLAIM.ctid)),
    deviceKey: decodeDeviceKey(claims.get(CLAIM.confirmation)),
  };
}

function decodeValidity(iat: CborValue | undefined, exp: CborValue | undefined) {
  const issuedAt = unsignedOf(iat);
  const expiresAt = unsignedOf(exp);
  if (expiresAt <= issuedAt || expiresAt > issuedAt + DAY) throw malformed('valid for longer than a day');
  return { issuedAt, expiresAt };
}

function decodeStatement(value: CborValue | undefined) {
  const [list, index, levelNumber, over18, name] = listOf(value, 4, 5);
  const level = ASSURANCE_LEVELS[unsignedOf(levelNumber)];
  if (level === undefined || typeof over18 !== 'boolean') throw malformed('level or age');
  const statement = { statusList: unsignedOf(list, 0xffff), statusIndex: unsignedOf(index), level, over18 };
  return name === undefined ? statement : { ...statement, maskedName: decodeMaskedName(name) };
}

/** One code point and an asterisk: more of the name would tell who it is. */
function decodeMaskedName(value: CborValue): string {
  const name = textOf(value);
  if (Array.from(name).length !== 2 || !name.endsWith('*')) throw malformed('masked name');
  return name;
}

function decodeDeviceKey(confirmation: CborValue | undefined): Uint8Array {
  const key = mapOf(mapOf(confirmation, 1).get(CONFIRMATION_KEY), 3);
  const isEd25519 = key.get(COSE_KEY.type) === COSE_KEY.okp && key.get(COSE_KEY.curve) === COSE_KEY.ed25519;
  if (!isEd25519) throw malformed('key type');
  return bytesOf(key.get(COSE_KEY.x), 32);
}

function malformed(detail: string): CtidError {
  return new CtidError('COSE_MALFORMED', detail);
}
