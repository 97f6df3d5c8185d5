import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAttestation } from '#core/certificate/attestation';
import { encodeClaims } from '#core/certificate/attestation-claims';
import { decodeCose, signCose } from '#core/certificate/cose-sign1';
import { decodePresentation, signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import { CHECK_IDS, type Verdict } from '#core/presentation/verdict';
import { disclose, verify } from '#core/presentation/verify';
import { checkSignatureWithNode, signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { context, DEVICE_SEED, ISSUER_SEED, NOW, presentationBytes } from '../fakes/issued';
import { toHex } from '../support/hex';
import { byteMutation, type Mutation, several, splice } from './byte-mutations';
import { cborMutation } from './cbor-mutations';
import { digitMutation } from './digit-mutations';
import { fuzz } from './fuzz';

const CHALLENGE = Uint8Array.of(1, 2, 3, 4, 5, 6);
const SHOW = { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) } as const;
const ANSWER = { mode: 'answer', presentedAt: NOW, challenge: CHALLENGE, audience: 7 } as const;

/** Codes that are accepted as they are: both modes, both levels, with and without a name, and of another device. */
const GENUINE = [
  presentationBytes(SHOW),
  presentationBytes(ANSWER),
  presentationBytes({ ...SHOW, nonce: Uint8Array.of(1, 1, 1, 1) }, { level: 'upgraded', statusIndex: 5 }),
  presentationBytes({ ...ANSWER, presentedAt: NOW - 90 }, { maskedName: '𠮷*', statusList: 0xffff }),
];
const TEXTS = GENUINE.map((bytes) => encodeQrText('presentation', bytes));
const ATTESTATIONS = GENUINE.map((bytes) => decodePresentation(bytes).attestation);

const signAsDevice = signerOfWithNode(DEVICE_SEED);
const signAsIssuer = signerOfWithNode(ISSUER_SEED);

const genuine = fc.constantFrom(...GENUINE);
const mutation = several(fc.oneof(byteMutation, cborMutation));

const judged = (text: string): Verdict =>
  verify(text, context({ checkSignature: checkSignatureWithNode, asked: { challenge: CHALLENGE, venue: 7 } }));

/** Whatever was scanned: all checks in their order, and an outcome that follows from them. */
function expectSound(verdict: Verdict): void {
  const { checks } = verdict;
  expect(checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
  for (const { result, code } of checks) expect(code !== undefined).toBe(result === 'failed' || result === 'undecided');
  const [failed, undecided] = (['failed', 'undecided'] as const).map((wanted) =>
    checks.find(({ result }) => result === wanted),
  );
  expect('reason' in verdict ? verdict.reason : undefined).toBe((failed ?? undecided)?.code);
  expect(verdict.outcome).toBe(failed ? 'rejected' : undecided ? 'undecided' : 'accepted');
  expect('disclosure' in verdict).toBe(verdict.outcome === 'accepted');
}

/** What nobody signed is accepted only when it is, to the digit, what was signed. */
function expectNoForgery(text: string): void {
  const verdict = judged(text);
  expectSound(verdict);
  if (verdict.outcome !== 'rejected') expect(TEXTS).toContain(text);
}

describe('a mutated code', () => {
  test('starts from codes that are accepted', () => {
    for (const text of TEXTS) expect(judged(text).outcome).toBe('accepted');
  });

  test('is never accepted and never throws: its digits', () => {
    fuzz(6_000, fc.tuple(fc.constantFrom(...TEXTS), digitMutation), ([text, mutate]) => expectNoForgery(mutate(text)));
  });

  test('is never accepted and never throws: its bytes and the CBOR in them', () => {
    fuzz(15_000, fc.tuple(genuine, mutation), ([bytes, mutate]) =>
      expectNoForgery(encodeQrText('presentation', mutate(bytes))),
    );
  });

  test('is never accepted and never throws: spliced of two', () => {
    const spliced = fc.tuple(genuine, genuine).chain(([one, other]) => splice(one, other));
    fuzz(3_000, spliced, (bytes) => expectNoForgery(encodeQrText('presentation', bytes)));
  });
});

describe('a code whose payload was mutated before it was signed', () => {
  test('by its own device is accepted only around an attestation of the issuer, and shows what that says', () => {
    fuzz(10_000, fc.tuple(genuine, mutation), ([bytes, mutate]) => {
      const signed = signCose(mutate(decodeCose(bytes).payload), signAsDevice);
      const verdict = judged(encodeQrText('presentation', signed));
      expectSound(verdict);
      if (verdict.outcome !== 'accepted') return;
      const { attestation } = decodePresentation(signed);
      const own = ATTESTATIONS.find(({ payload }) => toHex(payload) === toHex(attestation.payload));
      expect(own).toEqual(attestation);
      expect(verdict.disclosure).toEqual(disclose(attestation.claims));
    });
  });

  test('by the issuer itself is refused or read in its one spelling', () => {
    fuzz(10_000, fc.tuple(fc.constantFrom(...ATTESTATIONS), mutation), ([attestation, mutate]) => {
      const signed = resigned(attestation, mutate);
      const bytes = signPresentation(signed, SHOW, signAsDevice);
      const verdict = judged(encodeQrText('presentation', bytes));
      expectSound(verdict);
      if (verdict.outcome !== 'accepted') return;
      const { claims, payload } = decodeAttestation(signed);
      expect(toHex(encodeClaims(claims))).toBe(toHex(payload));
    });
  });
});

function resigned({ payload, protectedHeader }: (typeof ATTESTATIONS)[number], mutate: Mutation): Uint8Array {
  return signCose(mutate(payload), signAsIssuer, protectedHeader);
}
