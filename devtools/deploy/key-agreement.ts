import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf } from '#core/certificate/ed25519';
import { POLICIES } from '#core/policy/policies';
import { readListKey } from '#core/trust/read-list-key';
import { checkSignatureWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import type { Values } from '../trust/secret-file';

/** Where the public half of a seed must stand in TRUST_SETTINGS. */
const LISTED = {
  RECEIPT_SEED: 'receiptKeys',
  STATUS_LIST_SEED: 'statusListKeys',
  OPERATOR_SEED: 'operatorKeys',
} as const;

/**
 * What does not belong together: each value may be well-formed, and still no phone would believe what is signed.
 * @param values complete and well-formed
 */
export function disagreements(values: Values, now: number): readonly string[] {
  return [...listKeyFaults(values, now), ...settingsFaults(values)];
}

function listKeyFaults(values: Values, now: number): readonly string[] {
  const rootKey = bytesOf(values.TRUST_ROOT_KEY);
  const key = attempt(() => readListKey(bytesOf(values.LIST_KEY_CERTIFICATE), rootKey, checkSignatureWithNode));
  if (key === undefined) return ['LIST_KEY_CERTIFICATE ≠ TRUST_ROOT_KEY'];
  const isOwn = encodeBase64url(key.publicKey) === publicOf(values.LIST_SEED);
  // A list that is signed today must be good for its whole life.
  const livesOn = now >= key.notBefore && now + POLICIES.publication.trustListLifetime < key.notAfter;
  return [
    ...(isOwn ? [] : ['LIST_KEY_CERTIFICATE ≠ LIST_SEED']),
    ...(livesOn ? [] : ['LIST_KEY_CERTIFICATE: 7 天内失效 · ends within seven days']),
  ];
}

function settingsFaults(values: Values): readonly string[] {
  const settings = attempt(() => JSON.parse(values.TRUST_SETTINGS ?? '')) ?? {};
  return Object.entries(LISTED)
    .filter(([seed, list]) => !publicKeysIn(settings[list]).includes(publicOf(values[seed])))
    .map(([seed, list]) => `TRUST_SETTINGS.${list} ≠ ${seed}`);
}

function publicKeysIn(keys: unknown): readonly unknown[] {
  return Array.isArray(keys) ? keys.map((key) => key?.publicKey) : [];
}

function publicOf(seed: string | undefined): string {
  return encodeBase64url(publicKeyOf(bytesOf(seed)));
}

function bytesOf(value = ''): Uint8Array {
  return decodeBase64url(value.replace(/^dev-/, ''));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
