import { describe, expect, test } from 'vitest';
import { signAttestation } from '#core/certificate/attestation';
import { signerOf } from '#core/certificate/ed25519';
import { decodePresentation, signPresentation } from '#core/presentation/presentation';
import { encodeQrText, MAX_QR_DIGITS } from '#core/presentation/qr-text';
import type { Verdict } from '#core/presentation/verdict';
import { verify } from '#core/presentation/verify';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import {
  answerText,
  claims,
  context,
  DEVICE_SEED,
  ISSUER_SEED,
  NOW,
  presentationBytes,
  showText,
} from '../../fakes/issued';
import { concatBytes } from '../../support/concat-bytes';

const CHALLENGE = Uint8Array.of(1, 2, 3, 4, 5, 6);
const ASKED = { challenge: CHALLENGE, venue: 7 };

/** A loaded machine takes its time over thousands of signatures. */
const PATIENCE_MS = 60_000;

/** Both modes; the cloud's check is a hundred times faster, and behind the same guard. */
const judged = (text: string): Verdict =>
  verify(text, context({ checkSignature: checkSignatureWithNode, asked: ASKED }));

const MODES = [
  ['show', { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) }],
  ['answer', { mode: 'answer', presentedAt: NOW, challenge: CHALLENGE, audience: 7 }],
] as const;

describe.each(MODES)('a code in %s mode', (_, statement) => {
  const bytes = presentationBytes(statement);
  const text = encodeQrText('presentation', bytes);

  test('is accepted as it was signed', () => {
    expect(judged(text).outcome).toBe('accepted');
  });

  test(
    'is rejected with any one bit flipped',
    () => {
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const verdict = judged(encodeQrText('presentation', flipped));
        expect(verdict.outcome, `bit ${bit}`).toBe('rejected');
        expect(verdict).not.toHaveProperty('disclosure');
      }
    },
    PATIENCE_MS,
  );

  test(
    'is rejected with any one digit changed',
    () => {
      for (let at = 0; at < text.length; at++) {
        for (const digit of '0123456789'.replace(text.charAt(at), '')) {
          const changed = text.slice(0, at) + digit + text.slice(at + 1);
          expect(judged(changed).outcome, `digit ${at}`).toBe('rejected');
        }
      }
    },
    PATIENCE_MS,
  );

  test('is rejected when cut off anywhere', () => {
    for (let length = 0; length < text.length; length++) expect(judged(text.slice(0, length)).outcome).toBe('rejected');
  });

  test.each<[string, (text: string) => string]>([
    ['a leading zero', (given) => `0${given}`],
    ['zeros after the prefix', (given) => `281${'0'.repeat(41)}${given.slice(3)}`],
    ['zeros at the end', (given) => `${given}000`],
    ['a trailing newline', (given) => `${given}\n`],
    ['a leading space', (given) => ` ${given}`],
    ['a byte order mark', (given) => `\ufeff${given}`],
    [
      'full-width digits',
      (given) => given.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['one Arabic-Indic digit', (given) => given.replace(/0/, '٠')],
    ['the counter’s prefix', (given) => `282${given.slice(3)}`],
    ['another version', (given) => `283${given.slice(3)}`],
    ['no prefix', (given) => given.slice(3)],
    ['a sign', (given) => `+${given}`],
    ['a URL around it', (given) => `https://example.com/${given}`],
    ['itself twice', (given) => given + given],
  ])('is rejected when spelt with %s', (_spelling, respell) => {
    expect(judged(respell(text)).outcome).toBe('rejected');
  });

  test('is rejected with a second signature appended, or with trailing bytes', () => {
    for (const tail of [new Uint8Array(1), new Uint8Array(64)]) {
      expect(judged(encodeQrText('presentation', concatBytes(bytes, tail))).outcome).toBe('rejected');
    }
  });
});

describe('a forged code', () => {
  const attestation = signAttestation(claims(), 1, signerOf(ISSUER_SEED));

  test('of another device is rejected, though the attestation is genuine', () => {
    const [, statement] = MODES[0];
    const stolen = signPresentation(attestation, statement, signerOf(new Uint8Array(32).fill(66)));
    expect(judged(encodeQrText('presentation', stolen))).toMatchObject({ outcome: 'rejected', reason: 'CODE_FORGED' });
  });

  test('of another issuer is rejected, though the device is its own', () => {
    const [, statement] = MODES[0];
    const forged = signAttestation(claims(), 1, signerOf(new Uint8Array(32).fill(66)));
    const presentation = signPresentation(forged, statement, signerOf(DEVICE_SEED));
    expect(judged(encodeQrText('presentation', presentation))).toMatchObject({ reason: 'CODE_FORGED' });
  });

  test('cannot turn an answer into a showing: the signature covers the mode', () => {
    const answer = decodePresentation(presentationBytes(MODES[1][1]));
    const show = signPresentation(attestation, MODES[0][1], () => answer.signature);
    expect(judged(encodeQrText('presentation', show))).toMatchObject({ reason: 'CODE_FORGED' });
  });

  test.each([
    '',
    '0',
    '281',
    '282',
    '281000',
    'https://u.wechat.com/abc',
    '9'.repeat(600),
    `281${'9'.repeat(600)}`,
    '张三',
  ])('that is none is rejected: %s', (text) => {
    expect(judged(text)).toMatchObject({ outcome: 'rejected' });
  });

  test('longer than a code can be is refused before anything is decoded', () => {
    const verdict = judged(`281${'0'.repeat(MAX_QR_DIGITS)}`);
    expect(verdict).toMatchObject({ reason: 'CODE_NOT_OURS' });
    expect(verdict.checks.filter(({ result }) => result !== 'skipped')).toHaveLength(1);
  });
});

describe('the size of a code', () => {
  test.each([
    ['show mode with a name', showText()],
    ['answer mode with a name', answerText({ challenge: CHALLENGE, audience: 0xffffffff })],
    ['answer mode with a rare name and the longest numbers', widest()],
  ])('%s fits QR version 11 level M', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(MAX_QR_DIGITS);
    expect(verify(text, context({ asked: { challenge: CHALLENGE, venue: 0xffffffff } })).checks[0]?.result).toBe(
      'passed',
    );
  });
});

function widest(): string {
  const changes = { maskedName: '𠮷*', statusList: 255, statusIndex: 0xfffff };
  return answerText({ challenge: CHALLENGE, audience: 0xffffffff }, changes);
}
