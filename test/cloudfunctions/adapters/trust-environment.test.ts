import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { readListKey } from '#core/trust/read-list-key';
import { certifyListKey } from '#core/trust/sign-trust-list';
import {
  environmentListSigner,
  environmentStatusListSigner,
} from '../../../cloudfunctions/_shared/adapters/environment-list-signer';
import { environmentTrustSettings } from '../../../cloudfunctions/_shared/adapters/environment-trust-settings';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const ROOT_SEED = new Uint8Array(32).fill(11);
const LIST_SEED = new Uint8Array(32).fill(12);
const STATUS_SEED = new Uint8Array(32).fill(13);
const KEY = encodeBase64url(publicKeyOf(STATUS_SEED));
const SETTINGS = {
  receiptKeys: [{ kid: 1, publicKey: KEY }],
  statusListKeys: [
    { kid: 1, publicKey: KEY },
    { kid: 2, publicKey: KEY },
  ],
  operatorKeys: [],
  supervisorKeys: [KEY],
  oldestApp: '1.2.30',
};

beforeEach(() => vi.stubEnv('CTID_STAGE', 'development'));
afterEach(() => vi.unstubAllEnvs());

const settingsOf = (value: unknown) => {
  vi.stubEnv('TRUST_SETTINGS', typeof value === 'string' ? value : JSON.stringify(value));
  return environmentTrustSettings();
};

describe('the trust settings', () => {
  test('are read with their keys as bytes, several of a kind while one replaces another', () => {
    const settings = settingsOf(SETTINGS);
    expect(settings.statusListKeys.map(({ kid }) => kid)).toEqual([1, 2]);
    expect(settings.receiptKeys[0]?.publicKey).toEqual(publicKeyOf(STATUS_SEED));
    expect(settings.supervisorKeys).toEqual([publicKeyOf(STATUS_SEED)]);
    expect(settings.oldestApp).toBe('1.2.30');
  });

  test.each<[string, unknown]>([
    ['a key of 31 bytes', { ...SETTINGS, supervisorKeys: [KEY.slice(1)] }],
    ['a number beyond a byte', { ...SETTINGS, receiptKeys: [{ kid: 256, publicKey: KEY }] }],
    ['a field that nobody knows', { ...SETTINGS, issuerKeys: [] }],
    ['a field missing', { ...SETTINGS, operatorKeys: undefined }],
    ['a version that is none', { ...SETTINGS, oldestApp: 'newest' }],
    ['a list for an object', []],
    ['no JSON', '{'],
  ])('with %s are refused', (_, settings) => {
    expect(codeOf(() => settingsOf(settings))).toBe('CONFIGURATION_INVALID');
  });

  test('that are missing are refused', () => {
    vi.stubEnv('TRUST_SETTINGS', '');
    expect(codeOf(environmentTrustSettings)).toBe('CONFIGURATION_INVALID');
  });
});

describe('the list signer', () => {
  test('signs with the key that the root’s certificate names', () => {
    const listKey = { publicKey: publicKeyOf(LIST_SEED), notBefore: NOW, notAfter: NOW + 90 * DAY };
    const certificate = certifyListKey(listKey, signerOf(ROOT_SEED));
    vi.stubEnv('LIST_SEED', encodeBase64url(LIST_SEED));
    vi.stubEnv('LIST_KEY_CERTIFICATE', encodeBase64url(certificate));
    const signer = environmentListSigner();
    const message = Uint8Array.of(4, 5);
    const { publicKey } = readListKey(signer.certificate, publicKeyOf(ROOT_SEED), checkSignatureWithNode);
    expect(checkSignatureWithNode(signer.sign(message), message, publicKey)).toBe(true);
  });

  test('for status lists has a key of its own', () => {
    vi.stubEnv('STATUS_LIST_SEED', encodeBase64url(STATUS_SEED));
    const message = Uint8Array.of(6);
    const signature = environmentStatusListSigner().sign(message);
    expect(checkSignatureWithNode(signature, message, publicKeyOf(STATUS_SEED))).toBe(true);
  });

  test('is refused in production with a seed of the development set-up', () => {
    vi.stubEnv('CTID_STAGE', 'production');
    vi.stubEnv('LIST_KEY_CERTIFICATE', 'AAAA');
    vi.stubEnv('LIST_SEED', `dev-${encodeBase64url(LIST_SEED)}`);
    expect(codeOf(environmentListSigner)).toBe('DEVELOPMENT_SECRET_REFUSED');
  });
});
