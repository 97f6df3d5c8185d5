import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Sensitive } from '#core/sensitive';
import { aesIdentitySealer } from '../../../cloudfunctions/_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../../../cloudfunctions/_shared/adapters/console-log';
import { feistelStatusPlaces } from '../../../cloudfunctions/_shared/adapters/feistel-status-places';
import { hmacPseudonyms } from '../../../cloudfunctions/_shared/adapters/hmac-pseudonyms';
import { nodeRandomness } from '../../../cloudfunctions/_shared/adapters/node-randomness';
import { codeOf } from '../../support/code-of';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const IDENTITY = { name: new Sensitive('张三丰'), idNumber: new Sensitive('44999919900307123X') };

beforeEach(() => {
  vi.stubEnv('SEALING_KEY', keyOf(1));
  vi.stubEnv('PSEUDONYM_KEY', keyOf(2));
  vi.stubEnv('STATUS_PLACES_KEY', keyOf(3));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a sealed identity', () => {
  test('opens to what was sealed, is never the same twice, and shows nothing', () => {
    const sealer = aesIdentitySealer(nodeRandomness);
    const sealed = sealer.seal(IDENTITY);
    const { name, idNumber } = sealer.open(sealed);
    expect([name.reveal(), idNumber.reveal()]).toEqual(['张三丰', '44999919900307123X']);
    expect(sealer.seal(IDENTITY)).not.toBe(sealed);
    const [, bytes = ''] = sealed.split('.');
    expect(Buffer.from(bytes, 'base64url').toString('latin1')).not.toContain('449999');
  });

  test('does not open with any one byte changed, cut, or under another key', () => {
    const sealer = aesIdentitySealer(nodeRandomness);
    const sealed = sealer.seal(IDENTITY);
    const [id, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    const opening = (part: Uint8Array) => codeOf(() => sealer.open(`${id}.${Buffer.from(part).toString('base64url')}`));
    for (let at = 0; at < bytes.length; at++) {
      expect(opening(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)))).toBe('INTERNAL_ERROR');
    }
    for (const length of [0, 1, 27, bytes.length - 1])
      expect(opening(bytes.subarray(0, length))).toBe('INTERNAL_ERROR');
    for (const other of ['', '.', text, `.${text}`, `another.${text}`, `${sealed}.`]) {
      expect(codeOf(() => sealer.open(other))).toBe('INTERNAL_ERROR');
    }
    vi.stubEnv('SEALING_KEY', keyOf(9));
    expect(codeOf(() => aesIdentitySealer(nodeRandomness).open(sealed))).toBe('INTERNAL_ERROR');
  });

  test('is sealed with the current key, names it, and opens with every key that is still known', () => {
    const sealUnder = (keys: string) => {
      vi.stubEnv('SEALING_KEY', keys);
      return aesIdentitySealer(nodeRandomness).seal(IDENTITY);
    };
    const sealed = [sealUnder(keyOf(1)), sealUnder(`${keyOf(4)},${keyOf(1)}`), sealUnder(keyOf(4))];
    const [first, second, third] = sealed.map((text) => text.split('.')[0]);
    expect(first).not.toBe(second);
    expect(third).toBe(second);
    vi.stubEnv('SEALING_KEY', `${keyOf(5)},${keyOf(4)},${keyOf(1)}`);
    const { open } = aesIdentitySealer(nodeRandomness);
    for (const text of sealed) expect(open(text).name.reveal()).toBe('张三丰');
    vi.stubEnv('SEALING_KEY', `${keyOf(5)},${keyOf(4)}`);
    const [forgotten = '', known = ''] = sealed;
    expect(codeOf(() => aesIdentitySealer(nodeRandomness).open(forgotten))).toBe('INTERNAL_ERROR');
    expect(aesIdentitySealer(nodeRandomness).open(known).name.reveal()).toBe('张三丰');
  });
});

describe('pseudonyms', () => {
  test('are the same for the same value, and others for another kind, value or key', () => {
    const { of } = hmacPseudonyms();
    expect(of('caller', 'a')).toBe(of('caller', 'a'));
    expect(of('caller', 'a')).toMatch(/^[0-9a-f]{64}$/);
    const others = [of('subject', 'a'), of('caller', 'b')];
    vi.stubEnv('PSEUDONYM_KEY', keyOf(9));
    expect(new Set([of('caller', 'a'), ...others, hmacPseudonyms().of('caller', 'a')]).size).toBe(4);
  });
});

describe('status places', () => {
  const SIZE = 2 ** 20;

  test('are one to one, and stay in their list', () => {
    const { of } = feistelStatusPlaces();
    const seen = new Uint8Array(SIZE);
    for (let serial = 0; serial < 20_000; serial++) {
      const { statusList, statusIndex } = of(serial);
      expect(statusList === 0 && statusIndex < SIZE && seen[statusIndex] === 0).toBe(true);
      seen[statusIndex] = 1;
    }
  });

  test('of neighbours lie far apart, and elsewhere in the next list and under another key', () => {
    const { of } = feistelStatusPlaces();
    const distances = Array.from({ length: 1_000 }, (_, serial) =>
      Math.abs(of(serial).statusIndex - of(serial + 1).statusIndex),
    );
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    expect(Math.abs(mean - SIZE / 3)).toBeLessThan(SIZE / 20);
    expect(of(SIZE)).toMatchObject({ statusList: 1 });
    expect(of(SIZE).statusIndex).not.toBe(of(0).statusIndex);
    expect(of(SIZE * 65_536).statusList).toBe(0);
    vi.stubEnv('STATUS_PLACES_KEY', keyOf(9));
    expect(feistelStatusPlaces().of(7)).not.toEqual(of(7));
  });
});

describe('the log', () => {
  test('writes the fields it names, and drops every other', () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
    const line = {
      functionName: 'sweep',
      outcome: 'ok',
      origin: 'Error at',
      idNumber: '449999',
      name: '张三丰',
    } as const;
    consoleLog.write(line);
    expect(written).toEqual(['{"functionName":"sweep","outcome":"ok","origin":"Error at"}\n']);
  });
});
