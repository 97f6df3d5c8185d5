import { verify as cryptoVerify, generateKeyPairSync, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519';
import { encode } from 'uqr';
import type { SignatureCheck } from '#core/certificate/ed25519';
import { checkSignature } from '#core/certificate/ed25519';
import { isStrict } from '#core/certificate/ed25519-guard';
import { encodeQrText } from '#core/presentation/qr-text';
import { verify } from '#core/presentation/verify';
import { checkSignatureWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { answerText, context, NOW, presentationBytes, showText } from '../../test/fakes/issued';
import { medianMs } from './measure';

const checkWithNoble: SignatureCheck = (signature, message, key) =>
  isStrict(signature, key) && ed25519.verify(signature, message, key);

/** Whole verdicts in a second on one core, with each library behind the same guard. */
export async function verdictsPerSecond(): Promise<Record<'node:crypto' | 'noble' | 'tweetnacl', number>> {
  return {
    'node:crypto': await rate(checkSignatureWithNode, 400),
    noble: await rate(checkWithNoble, 20),
    tweetnacl: await rate(checkSignature, 5),
  };
}

/** How many bare verifications node:crypto makes in a second here: what a verdict of two could cost at the least. */
export async function bareVerificationsPerSecond(): Promise<number> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const message = Buffer.alloc(200);
  const signature = sign(null, message, privateKey);
  const batch = 500;
  const ms = await medianMs(9, () => {
    for (let count = 0; count < batch; count++) cryptoVerify(null, message, publicKey, signature);
  });
  return (1000 * batch) / ms;
}

async function rate(check: SignatureCheck, batch: number): Promise<number> {
  const text = showText();
  const circumstances = context({ checkSignature: check });
  const ms = await medianMs(9, () => {
    for (let count = 0; count < batch; count++) verify(text, circumstances);
  });
  return (1000 * batch) / ms;
}

/** Bytes, digits and QR version of a code in each mode, with the longest numbers that they may hold. */
export function codeSizes() {
  const widest = { statusList: 65_535, statusIndex: 2 ** 20 - 1, maskedName: '𠮷*' };
  const challenge = new Uint8Array(6).fill(255);
  const show = presentationBytes({ mode: 'show', presentedAt: NOW, nonce: new Uint8Array(4) }, widest);
  const answer = presentationBytes({ mode: 'answer', presentedAt: NOW, challenge, audience: 2 ** 32 - 1 }, widest);
  return [
    { mode: 'show', bytes: show.length, version: versionOf(encodeQrText('presentation', show)) },
    {
      mode: 'answer',
      bytes: answer.length,
      version: versionOf(answerText({ challenge, audience: 2 ** 32 - 1 }, widest)),
    },
  ];
}

function versionOf(text: string): number {
  return encode(text, { ecc: 'M', boostEcc: false }).version;
}
