import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARIES, packLibraries } from '../../../devtools/pack-npm/pack-libraries';
import { PATHS } from '../../../devtools/paths';
import { RFC_8032 } from '../../vectors/rfc8032-ed25519';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-pack-'));
  await packLibraries(PATHS.root, folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Loads a pack and runs an expression on it (`it`), as in a phone's engine: no require, no globals of any platform. */
function onPhone(name: (typeof LIBRARIES)[number], expression: string): unknown {
  const module = { exports: {} };
  const phone = createContext({ module, exports: module.exports });
  runInContext(readFileSync(join(folder, name, 'index.js'), 'utf8'), phone);
  return JSON.parse(runInContext(`{ const it = module.exports; JSON.stringify(${expression}); }`, phone));
}

describe('the packs, in an engine with nothing but JavaScript', () => {
  test('valibot parses strictly', () => {
    const schema = 'it.strictObject({ name: it.pipe(it.string(), it.regex(/^[a-z]+$/)) })';
    expect(onPhone('valibot', `it.safeParse(${schema}, { name: "abc" }).success`)).toBe(true);
    expect(onPhone('valibot', `it.safeParse(${schema}, { name: "ABC" }).success`)).toBe(false);
    expect(onPhone('valibot', `it.safeParse(${schema}, { name: "abc", more: 1 }).success`)).toBe(false);
  });

  test('tweetnacl signs as RFC 8032 says, and has no random numbers', () => {
    const [vector] = RFC_8032;
    const bytes = (hex = '') => `new Uint8Array([${[...Buffer.from(hex, 'hex')].join()}])`;
    const sign = `Array.from(it.sign.detached(${bytes(vector?.message)}, it.sign.keyPair.fromSeed(${bytes(vector?.seed)}).secretKey))`;
    expect(Buffer.from(onPhone('tweetnacl', sign) as number[]).toString('hex')).toBe(vector?.signature);
    expect(() => onPhone('tweetnacl', 'it.randomBytes(4)')).toThrow('no PRNG');
  });

  test('uqr draws a code', () => {
    const { size } = onPhone('uqr', `it.encode("281" + "0".repeat(601), { ecc: "M", border: 0 })`) as { size: number };
    expect(size).toBe(61);
  });

  test('fflate inflates', () => {
    expect(onPhone('fflate', 'Array.from(it.unzlibSync(it.zlibSync(new Uint8Array([1, 2, 3]))))')).toEqual([1, 2, 3]);
  });

  test.each(LIBRARIES)('%s asks for no module and evaluates no text', (name) => {
    const code = readFileSync(join(folder, name, 'index.js'), 'utf8');
    expect(code).not.toMatch(/\brequire\(\s*["']|new Function\b|\beval\(/);
  });
});
