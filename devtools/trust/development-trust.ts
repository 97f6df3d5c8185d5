import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { certifyListKey } from '#core/trust/sign-trust-list';
import type { DevelopmentSecrets } from '../development-secrets';
import { DEVELOPMENT_ROOT_SEED } from './development-root';

/** WIRE: the root certifies a list key for 90 days. */
const LIST_KEY_LIFETIME = 90 * DAY;

/** The development root's certificate for the list key, made anew at each start (variable LIST_KEY_CERTIFICATE). */
export function listKeyCertificate({ LIST_SEED }: DevelopmentSecrets, now: number): string {
  const key = { publicKey: publicOf(LIST_SEED), notBefore: now, notAfter: now + LIST_KEY_LIFETIME };
  return encodeBase64url(certifyListKey(key, signerOf(DEVELOPMENT_ROOT_SEED)));
}

/** What publishTrust is told of the other services' keys (variable TRUST_SETTINGS). */
export function trustSettings({ RECEIPT_SEED, STATUS_LIST_SEED, OPERATOR_SEED }: DevelopmentSecrets): string {
  const keyOf = (seed: string) => [{ kid: 1, publicKey: encodeBase64url(publicOf(seed)) }];
  return JSON.stringify({
    receiptKeys: keyOf(RECEIPT_SEED),
    statusListKeys: keyOf(STATUS_LIST_SEED),
    operatorKeys: keyOf(OPERATOR_SEED),
    supervisorKeys: [],
    oldestApp: '0.1.0',
  });
}

function publicOf(seed: string): Uint8Array {
  return publicKeyOf(decodeBase64url(seed));
}
