import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBase10, encodeBase10 } from '#core/bytes/base10';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { checkSignature, publicKeyOf } from '#core/certificate/ed25519';
import { readCounterCode } from '#core/counter/counter-code';
import { decodePresentation } from '#core/presentation/presentation';
import { decodeQrText } from '#core/presentation/qr-text';
import { verify } from '#core/presentation/verify';
import { checkSignatureWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { context, TRUST } from '../fakes/issued';
import { codeOf } from '../support/code-of';
import { fromHex, toHex } from '../support/hex';
import { ctid1Json, type makeCtid1Vectors } from './ctid1-vectors';
import { NOW } from './parties';

const FILE = readFileSync(new URL('./ctid1.json', import.meta.url), 'utf8');
const VECTORS: ReturnType<typeof makeCtid1Vectors> = JSON.parse(FILE);
const { issuer, venue } = VECTORS.parties;

const TRUST_LIST = { ...TRUST, issuerKeys: [{ ...issuer, publicKey: fromHex(issuer.publicKey) }] };

/** The circumstances of a row as the verifier takes them. */
function circumstancesOf({
  asked,
  ...rest
}: Record<string, unknown> & { asked?: { challenge: string; venue: number } }) {
  const question = asked === undefined ? {} : { asked: { ...asked, challenge: fromHex(asked.challenge) } };
  return context({ now: NOW, trust: TRUST_LIST, ...rest, ...question });
}

test('the file is what the generator makes', () => {
  expect(FILE).toBe(ctid1Json());
});

describe('base10', () => {
  test.each(VECTORS.base10.valid)('$bytes is $digits', ({ bytes, digits }) => {
    expect(encodeBase10(fromHex(bytes))).toBe(digits);
    expect(toHex(decodeBase10(digits))).toBe(bytes);
  });

  test.each(VECTORS.base10.malformed)('$digits is refused: $reason', ({ digits, code }) => {
    expect(codeOf(() => decodeBase10(digits))).toBe(code);
  });
});

describe('CBOR', () => {
  test.each(VECTORS.cbor.valid)('$hex is taken: $diagnostic', ({ hex }) => {
    expect(toHex(encodeCbor(decodeCbor(fromHex(hex))))).toBe(hex);
  });

  test.each(VECTORS.cbor.refused)('$hex is refused: $reason', ({ hex, code }) => {
    expect(codeOf(() => decodeCbor(fromHex(hex)))).toBe(code);
  });
});

describe('Ed25519', () => {
  test.each(VECTORS.ed25519)('$name', ({ publicKey, message, signature, accepted }) => {
    const given = [fromHex(signature), fromHex(message), fromHex(publicKey)] as const;
    expect(checkSignature(...given)).toBe(accepted);
    expect(checkSignatureWithNode(...given)).toBe(accepted);
  });

  test('every seed has the public key beside it', () => {
    for (const party of Object.values(VECTORS.parties)) {
      expect(toHex(publicKeyOf(fromHex(party.seed)))).toBe(party.publicKey);
    }
  });
});

describe('presentations', () => {
  test.each(VECTORS.presentations)('$name', ({ claims, statement, claimsBytes, attestation, presentation, text }) => {
    expect(toHex(decodeQrText('presentation', text))).toBe(presentation);
    const read = decodePresentation(fromHex(presentation));
    expect(toHex(read.attestation.payload)).toBe(claimsBytes);
    expect(presentation).toContain(attestation);
    expect({ ...read.attestation.claims, deviceKey: toHex(read.attestation.claims.deviceKey) }).toEqual(claims);
    expect(read.statement).toMatchObject({ mode: statement.mode, presentedAt: statement.presentedAt });
    const asked = { asked: { challenge: 'c0ffee001122', venue: venue.venue } };
    const verdict = verify(text, circumstancesOf({ ...asked, adultsOnly: false }));
    expect(verdict.outcome).toBe('accepted');
  });
});

describe('refusals', () => {
  test.each(VECTORS.refusals)('$name → $check $code', ({ text, check, code, outcome, circumstances }) => {
    const verdict = verify(text, circumstancesOf(circumstances));
    expect(verdict).toMatchObject({ outcome, reason: code });
    const stopping = verdict.checks.find(({ result }) => result === 'failed' || result === 'undecided');
    expect(stopping).toMatchObject({ id: check, code });
  });
});

describe('counter codes', () => {
  const keyOf = (number: number) => (number === venue.venue ? fromHex(venue.publicKey) : undefined);
  const read = (text: string, now: number) => readCounterCode(text, now, keyOf, checkSignature);

  test.each(VECTORS.counterCodes.valid)('$text', ({ text, goodFrom, goodUntil, challenge, bytes, ...code }) => {
    expect(toHex(decodeQrText('counter', text))).toBe(bytes);
    for (const now of [goodFrom, goodUntil]) {
      expect(read(text, now)).toEqual({ ...code, challenge: fromHex(challenge) });
    }
  });

  test.each(VECTORS.counterCodes.refused)('$name → $code', ({ text, now, code }) => {
    expect(codeOf(() => read(text, now))).toBe(code);
  });
});
