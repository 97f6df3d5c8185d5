import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { signCose } from '#core/certificate/cose-sign1';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { type CounterCode, readCounterCode, signCounterCode } from '#core/counter/counter-code';
import { encodeQrText } from '#core/presentation/qr-text';
import { verify } from '#core/presentation/verify';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { context, NOW, showText } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const VENUE_SEED = new Uint8Array(32).fill(21);
const CODE: CounterCode = { venue: 7, askedAt: NOW, challenge: Uint8Array.of(1, 2, 3, 4, 5, 6), purpose: 1 };
const TEXT = signCounterCode(CODE, signerOf(VENUE_SEED));

const venueKey = (venue: number) => (venue === 7 ? publicKeyOf(VENUE_SEED) : undefined);
const codeFor = (text: string, now = NOW) => codeOf(() => readCounterCode(text, now, venueKey, checkSignature));

describe('a counter’s code', () => {
  test('gives back what was asked', () => {
    const asked = fc.record({
      venue: fc.nat(0xffffffff),
      askedAt: fc.nat(0xffffffff),
      challenge: fc.uint8Array({ minLength: 6, maxLength: 6 }),
      purpose: fc.nat(0xffff),
    });
    fc.assert(
      fc.property(asked, (code) => {
        const text = signCounterCode(code, signerOf(VENUE_SEED));
        expect(readCounterCode(text, code.askedAt, () => publicKeyOf(VENUE_SEED), checkSignature)).toEqual(code);
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    [-11, 'CODE_EXPIRED'],
    [-10, undefined],
    [60, undefined],
    [61, 'CODE_EXPIRED'],
  ])('read %i s after it was asked gives %s', (age, code) => {
    expect(codeFor(TEXT, NOW + age)).toBe(code);
  });

  test('of a venue that the phone cannot check is not answered', () => {
    expect(codeFor(signCounterCode({ ...CODE, venue: 8 }, signerOf(VENUE_SEED)))).toBe('VENUE_NOT_AUTHORISED');
  });

  test('signed by anyone but the venue is forged', () => {
    expect(codeFor(signCounterCode(CODE, signerOf(new Uint8Array(32).fill(66))))).toBe('CODE_FORGED');
  });

  test('is refused with any one digit changed', () => {
    for (let at = 0; at < TEXT.length; at++) {
      const changed = TEXT.slice(0, at) + ((Number(TEXT[at]) + 1) % 10) + TEXT.slice(at + 1);
      const code = codeOf(() => readCounterCode(changed, NOW, venueKey, checkSignatureWithNode));
      expect(code, `digit ${at}`).toBeDefined();
    }
  });

  test.each<[string, CborValue]>([
    ['three entries', [7, NOW, CODE.challenge]],
    ['five entries', [7, NOW, CODE.challenge, 1, 0]],
    ['a challenge of 4 bytes', [7, NOW, new Uint8Array(4), 1]],
    ['a purpose in words', [7, NOW, CODE.challenge, '上网']],
  ])('with %s is refused', (_, payload) => {
    const bytes = signCose(encodeCbor(payload), signerOf(VENUE_SEED));
    expect(codeFor(encodeQrText('counter', bytes))).toBe('COSE_MALFORMED');
  });

  test('is no presentation, and a presentation is no counter’s code', () => {
    expect(verify(TEXT, context())).toMatchObject({ reason: 'CODE_NOT_OURS' });
    expect(codeFor(showText())).toBe('CODE_NOT_OURS');
    expect(codeFor(`282${showText().slice(3)}`)).toBe('COSE_MALFORMED');
  });
});
