import { describe, expect, test } from 'vitest';
import { authenticate, authenticateAsync } from '#core/presentation/authenticate';
import { encodeQrText } from '#core/presentation/qr-text';
import { checkSignatureInThread, checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { NOW, presentationBytes, showText, TRUST } from '../../fakes/issued';

const ASKED = { challenge: Uint8Array.of(1, 2, 3, 4, 5, 6), venue: 7 };

/** A loaded machine takes its time over thousands of signatures. */
const PATIENCE_MS = 60_000;

async function expectSame(text: string, trust = TRUST): Promise<void> {
  const context = { now: NOW, trust, asked: ASKED };
  const expected = authenticate(text, { ...context, checkSignature: checkSignatureWithNode });
  const found = await authenticateAsync(text, { ...context, checkSignature: checkSignatureInThread });
  expect(found).toEqual(expected);
}

describe.each([
  ['show', { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) }],
  ['answer', { mode: 'answer', presentedAt: NOW, challenge: ASKED.challenge, audience: ASKED.venue }],
] as const)('both signatures at once, in %s mode', (_, statement) => {
  test(
    'say of a code, and of every one that is a bit away from it, what they say after each other',
    async () => {
      const bytes = presentationBytes(statement);
      await expectSame(encodeQrText('presentation', bytes));
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        await expectSame(encodeQrText('presentation', flipped));
      }
    },
    PATIENCE_MS,
  );
});

describe('both signatures at once', () => {
  test.each(['', '123', '1'.repeat(600)])('say what stopped the reading of "%s"', (text) => expectSame(text));

  test('need a key that may have signed', () => expectSame(showText(), { ...TRUST, issuerKeys: [] }));

  test.each([
    ['neither', [], ['failed', 'failed'], false],
    ["the issuer's alone", [0], ['passed', 'failed'], false],
    ["the device's alone", [1], ['failed', 'passed'], false],
    ['both', [0, 1], ['passed', 'passed'], true],
  ] as const)('are two: %s', async (_, good, results, isPresented) => {
    let asked = 0;
    const checkSignature = async () => (good as readonly number[]).includes(asked++);
    const { checks, presentation } = await authenticateAsync(showText(), { now: NOW, trust: TRUST, checkSignature });
    expect(checks.slice(-2).map(({ result }) => result)).toEqual(results);
    expect(presentation !== undefined).toBe(isPresented);
  });

  test('are asked for before either is told', async () => {
    let asked = 0;
    const checkSignature = () => new Promise<boolean>(() => asked++);
    void authenticateAsync(showText(), { now: NOW, trust: TRUST, checkSignature });
    expect(asked).toBe(2);
  });
});
