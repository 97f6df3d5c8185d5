import { decodeCborWithNames } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CborKey, CborValue } from '../bytes/cbor-value';
import { equalBytes } from '../bytes/equal-bytes';
import { anyBytesOf, mapOf, textOf, unsignedOf } from '../certificate/cbor-shape';
import { decodeCose, Signer, signCose, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { CtidError } from '../errors';

/** What a status list token says; times in seconds since 1970. ref: draft-ietf-oauth-status-list §5.2 */
export interface StatusListToken {
  /** Which list: `statusListUri` of its number. */
  readonly uri: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Two bits a place, compressed (zlib, RFC 1950). */
  readonly compressed: Uint8Array;
}

/** The tag of COSE_Sign1 in front, which this token must have (§5.2, RFC 9052 §2). */
const COSE_SIGN1_TAG = 0xd2;

const HEADER = encodeCbor(
  new Map<CborKey, CborValue>([
    [1, -8],
    [16, 'application/statuslist+cwt'],
  ]),
);

/** CWT claims (RFC 8392 §3.1) and the draft's own; how long a copy may be kept before a fresh one is fetched. */
const CLAIM = { subject: 2, expiresAt: 4, issuedAt: 6, list: 65_533, timeToLive: 65_534 } as const;
const TIME_TO_LIVE = 300;
const BITS = 2;

/** The name of a list in its token and in the trust list. */
export function statusListUri(list: number): string {
  return `urn:ctid:status-list:${list}`;
}

/** The number of a list by its name; undefined when it is no name of ours. */
export function statusListNumber(uri: string): number | undefined {
  const number = Number(/^urn:ctid:status-list:(\d{1,5})$/.exec(uri)?.[1] ?? Number.NaN);
  return statusListUri(number) === uri ? number : undefined;
}

/** The signed token. */
export function signStatusList({ uri, issuedAt, expiresAt, compressed }: StatusListToken, sign: Signer): Uint8Array {
  const list = new Map<CborKey, CborValue>([
    ['bits', BITS],
    ['lst', compressed],
  ]);
  const claims = new Map<CborKey, CborValue>([
    [CLAIM.subject, uri],
    [CLAIM.expiresAt, expiresAt],
    [CLAIM.issuedAt, issuedAt],
    [CLAIM.list, list],
    [CLAIM.timeToLive, TIME_TO_LIVE],
  ]);
  const signed = signCose(encodeCbor(claims), sign, HEADER);
  return new Uint8Array([COSE_SIGN1_TAG, ...Array.from(signed)]);
}

/**
 * The token, when the key signed it and it has not expired.
 * @throws {CtidError} STATUS_LIST_MALFORMED, STATUS_LIST_FORGED, STATUS_LIST_EXPIRED
 */
export function readStatusList(
  signed: Uint8Array,
  publicKey: Uint8Array,
  now: number,
  checkSignature: SignatureCheck,
): StatusListToken {
  const cose = wellFormed('STATUS_LIST_MALFORMED', () => {
    if (signed[0] !== COSE_SIGN1_TAG) throw new CtidError('COSE_MALFORMED', 'no tag');
    return decodeCose(signed.subarray(1));
  });
  const isSigned =
    equalBytes(cose.protectedHeader, HEADER) && checkSignature(cose.signature, signedBytes(cose), publicKey);
  if (!isSigned) throw new CtidError('STATUS_LIST_FORGED');
  const token = wellFormed('STATUS_LIST_MALFORMED', () => decodeClaims(cose.payload));
  if (now >= token.expiresAt) throw new CtidError('STATUS_LIST_EXPIRED');
  return token;
}

function decodeClaims(payload: Uint8Array): StatusListToken {
  const claims = mapOf(decodeCborWithNames(payload), 5);
  const list = mapOf(claims.get(CLAIM.list), 2);
  if (list.get('bits') !== BITS) throw new CtidError('COSE_MALFORMED', 'bits');
  return {
    uri: textOf(claims.get(CLAIM.subject)),
    issuedAt: unsignedOf(claims.get(CLAIM.issuedAt)),
    expiresAt: unsignedOf(claims.get(CLAIM.expiresAt)),
    compressed: anyBytesOf(list.get('lst')),
  };
}
