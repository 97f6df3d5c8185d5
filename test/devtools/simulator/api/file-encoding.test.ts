import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../../devtools/simulator/api/file-encoding';

const TEXT = 'A网';
const CASES = [
  ['utf8', [0x41, 0xe7, 0xbd, 0x91], TEXT],
  ['utf16le', [0x41, 0x00, 0x51, 0x7f], TEXT],
  ['base64', [0xff, 0x00, 0x10], '/wAQ'],
  ['hex', [0xff, 0x00, 0x10], 'ff0010'],
  ['latin1', [0x41, 0xe9], 'Aé'],
] as const;

describe('a file in an encoding', () => {
  test.each(CASES)('%s', (encoding, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), encoding)).toBe(text);
    expect([...encode(text, encoding)]).toEqual([...bytes]);
  });

  test('ascii, which has seven bits', () => {
    expect(decode(Uint8Array.from([0x41, 0xc1]), 'ascii')).toBe('AA');
  });

  test("without one is bytes, which are the reader's and the writer's own", () => {
    const kept = Uint8Array.from([1, 2, 3]);
    const read = decode(kept.subarray(1), undefined) as ArrayBuffer;
    expect([...new Uint8Array(read)]).toEqual([2, 3]);
    new Uint8Array(read).fill(9);
    expect([...kept]).toEqual([1, 2, 3]);
    const given = new Uint8Array([7]);
    const written = encode(given.buffer);
    given.fill(0);
    expect([...written]).toEqual([7]);
  });
});
