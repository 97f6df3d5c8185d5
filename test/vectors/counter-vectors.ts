import { signerOf } from '#core/certificate/ed25519';
import { type CounterCode, signCounterCode } from '#core/counter/counter-code';
import { decodeQrText } from '#core/presentation/qr-text';
import { toHex } from '../support/hex';
import { ASKED, NOW, SEEDS } from './parties';

const CODE: CounterCode = { venue: ASKED.venue, askedAt: NOW, challenge: ASKED.challenge, purpose: 1 };

/** The counter's code: one that is good at its time, and what must be refused. */
export function counterVectors() {
  const text = signCounterCode(CODE, signerOf(SEEDS.venue));
  const elsewhere = signCounterCode({ ...CODE, venue: 8 }, signerOf(SEEDS.venue));
  const forged = signCounterCode(CODE, signerOf(SEEDS.stranger));
  return {
    valid: [
      {
        ...CODE,
        challenge: toHex(CODE.challenge),
        bytes: toHex(decodeQrText('counter', text)),
        text,
        goodFrom: NOW - 10,
        goodUntil: NOW + 60,
      },
    ],
    refused: [
      { name: 'a second too early', text, now: NOW - 11, code: 'CODE_EXPIRED' },
      { name: 'a second too late', text, now: NOW + 61, code: 'CODE_EXPIRED' },
      { name: 'a venue whose key is not known', text: elsewhere, now: NOW, code: 'VENUE_NOT_AUTHORISED' },
      { name: 'signed by a stranger', text: forged, now: NOW, code: 'CODE_FORGED' },
      { name: 'the presentation’s prefix', text: `281${text.slice(3)}`, now: NOW, code: 'CODE_NOT_OURS' },
      { name: 'a digit is missing', text: text.slice(0, -1), now: NOW, code: 'BASE10_MALFORMED' },
    ],
  };
}
