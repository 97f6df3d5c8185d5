import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { concatBytes } from '../support/concat-bytes';
import { alteredText, madeText, oddText } from './made-codes';
import { ASKED, NOW, SEEDS } from './parties';
import { ANSWER, SHOW } from './presentation-vectors';

/** A text with the check that must stop it, and the circumstances that differ from the ordinary ones. */
interface Refusal {
  readonly name: string;
  readonly text: string;
  readonly check: string;
  readonly code: string;
  readonly outcome?: 'undecided';
  readonly circumstances?: Readonly<Record<string, unknown>>;
}

const GOOD = madeText();
const asked = { asked: { challenge: 'c0ffee001122', venue: ASKED.venue } };
const notOurs = { check: 'digits', code: 'CODE_NOT_OURS' };
const base10 = { check: 'base10', code: 'CODE_DAMAGED' };
const shape = { check: 'shape', code: 'CODE_DAMAGED' };
const deviceForged = { check: 'deviceSignature', code: 'CODE_FORGED' };

const TEXTS: readonly Refusal[] = [
  { name: 'nothing', text: '', ...notOurs },
  { name: 'a URL', text: 'https://example.com/281', ...notOurs },
  { name: 'the counter’s prefix', text: `282${GOOD.slice(3)}`, ...notOurs },
  { name: 'a leading zero', text: `0${GOOD}`, ...notOurs },
  { name: 'a trailing newline', text: `${GOOD}\n`, ...notOurs },
  {
    name: 'full-width digits',
    text: GOOD.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
    ...notOurs,
  },
  { name: 'more than 604 digits', text: `281${'0'.repeat(602)}`, ...notOurs },
  { name: 'a digit is missing', text: GOOD.slice(0, -1), ...base10 },
  { name: 'a block overflows', text: `281${'9'.repeat(41)}`, ...base10 },
  { name: 'no bytes', text: '281', ...shape },
  { name: 'trailing bytes', text: alteredText((bytes) => concatBytes(bytes, Uint8Array.of(0))), ...shape },
  { name: 'the tagged form', text: alteredText((bytes) => concatBytes(Uint8Array.of(0xd2), bytes)), ...shape },
  { name: 'an unprotected header', text: alteredText(withUnprotectedHeader), ...shape },
  { name: 'a presentation of two parts', text: oddText([new Uint8Array(9), NOW]), ...shape },
  {
    name: 'a presentation with another header',
    text: oddText([new Uint8Array(9), NOW], Uint8Array.of(0xa0)),
    ...shape,
  },
  { name: 'valid for a day and a second', text: madeText({ claims: { expiresAt: NOW + 82_801 } }), ...shape },
  { name: 'a whole name', text: madeText({ claims: { maskedName: '张三' } }), ...shape },
];

const AUTHENTICITY: readonly Refusal[] = [
  { name: 'an unknown key', text: madeText({ kid: 2 }), check: 'issuerKey', code: 'CODE_KEY_UNKNOWN' },
  {
    name: 'issued before the key’s window',
    text: madeText({ claims: { issuedAt: NOW - 31 * 86_400, expiresAt: NOW - 30 * 86_400 } }),
    check: 'issuerKey',
    code: 'CODE_KEY_UNKNOWN',
  },
  { name: 'expired', text: GOOD, check: 'time', code: 'CODE_EXPIRED', circumstances: { now: NOW + 82_800 } },
  {
    name: '21 seconds old',
    text: GOOD,
    check: 'time',
    code: 'CODE_CLOCK_OFF',
    outcome: 'undecided',
    circumstances: { now: NOW + 21 },
  },
  {
    name: '11 seconds ahead',
    text: GOOD,
    check: 'time',
    code: 'CODE_CLOCK_OFF',
    outcome: 'undecided',
    circumstances: { now: NOW - 11 },
  },
  { name: '121 seconds old', text: GOOD, check: 'time', code: 'CODE_STALE', circumstances: { now: NOW + 121 } },
  {
    name: 'an answer that nobody asked for',
    text: madeText({ statement: ANSWER }),
    check: 'audience',
    code: 'CODE_FOR_ANOTHER',
  },
  {
    name: 'an answer for another venue',
    text: madeText({ statement: ANSWER }),
    check: 'audience',
    code: 'CODE_FOR_ANOTHER',
    circumstances: { asked: { ...asked.asked, venue: 8 } },
  },
  {
    name: 'an answer to another challenge',
    text: madeText({ statement: ANSWER }),
    check: 'audience',
    code: 'CODE_FOR_ANOTHER',
    circumstances: { asked: { ...asked.asked, challenge: '000000000000' } },
  },
  {
    name: 'another issuer',
    text: madeText({ issuerSeed: SEEDS.stranger }),
    check: 'issuerSignature',
    code: 'CODE_FORGED',
  },
  { name: 'another device', text: madeText({ deviceSeed: SEEDS.stranger }), ...deviceForged },
  { name: 'the last byte of the signature changed', text: alteredText(withLastByteChanged), ...deviceForged },
];

const ADMISSION: readonly Refusal[] = [
  { name: 'revoked', text: GOOD, check: 'status', code: 'CERTIFICATE_REVOKED', circumstances: { status: 'revoked' } },
  {
    name: 'suspended',
    text: GOOD,
    check: 'status',
    code: 'CERTIFICATE_SUSPENDED',
    circumstances: { status: 'suspended' },
  },
  {
    name: 'the certificate expired',
    text: GOOD,
    check: 'status',
    code: 'CERTIFICATE_EXPIRED',
    circumstances: { status: 'expired' },
  },
  {
    name: 'level too low',
    text: GOOD,
    check: 'level',
    code: 'LEVEL_TOO_LOW',
    circumstances: { minimumLevel: 'upgraded' },
  },
  {
    name: 'shown before',
    text: GOOD,
    check: 'showing',
    code: 'CODE_ALREADY_SHOWN',
    circumstances: { alreadyShown: true },
  },
  {
    name: 'a minor',
    text: madeText({ claims: { over18: false }, statement: SHOW }),
    check: 'age',
    code: 'HOLDER_IS_MINOR',
  },
];

/** Texts that must not be accepted, each with the first check that stops it. */
export function refusalVectors() {
  return [...TEXTS, ...AUTHENTICITY, ...ADMISSION].map(({ outcome = 'rejected', circumstances = {}, ...row }) => ({
    ...row,
    outcome,
    circumstances,
  }));
}

function withUnprotectedHeader(bytes: Uint8Array): Uint8Array {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts)) return bytes;
  return encodeCbor([parts[0], new Map([[1, -8]]), parts[2], parts[3]]);
}

function withLastByteChanged(bytes: Uint8Array): Uint8Array {
  const altered = bytes.slice();
  const last = altered.length - 1;
  altered[last] = (altered[last] ?? 0) ^ 1;
  return altered;
}
