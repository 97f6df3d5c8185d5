import { encodeBase10 } from '#core/bytes/base10';
import { fromHex } from '../support/hex';

const VALID = [
  '',
  '00',
  'ff',
  '0000',
  'ffff',
  '00ff00',
  '0102030405060708',
  'ff'.repeat(16),
  '00'.repeat(17),
  'ff'.repeat(17),
  'ff'.repeat(18),
  `${'00'.repeat(17)}01`,
  '0123456789abcdef'.repeat(5),
];

const MALFORMED = [
  { digits: '0', reason: 'no byte string has one digit' },
  { digits: '0000', reason: 'no byte string has four digits' },
  { digits: '256', reason: 'more than one byte can say' },
  { digits: '65536', reason: 'more than two bytes can say' },
  { digits: '9'.repeat(41), reason: 'more than seventeen bytes can say' },
  { digits: `${'0'.repeat(41)}999`, reason: 'the tail says more than its byte can' },
  { digits: '-01', reason: 'a sign' },
  { digits: '12 ', reason: 'a space' },
  { digits: '0a1', reason: 'a letter' },
  { digits: '００１', reason: 'full-width digits' },
];

/** Bytes and their digits, and digits that are none. */
export function base10Vectors() {
  return {
    valid: VALID.map((bytes) => ({ bytes, digits: encodeBase10(fromHex(bytes)) })),
    malformed: MALFORMED.map((row) => ({ ...row, code: 'BASE10_MALFORMED' })),
  };
}
