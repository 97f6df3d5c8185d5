import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { certifyListKey } from '#core/trust/sign-trust-list';
import type { Values } from './secret-file';

/** 32 random bytes. */
export type Draw = () => Uint8Array;

/** WIRE: the root certifies a list key for 90 days, and no longer. */
export const LONGEST_LIST_KEY = 90;

/** Secrets of the services, 32 bytes each; the authority's is given by the authority. */
const SERVICE_SECRETS = [
  'PSEUDONYM_KEY',
  'SEALING_KEY',
  'INTERNAL_CALL_KEY',
  'STATUS_PLACES_KEY',
  'ISSUER_SEED',
  'RECEIPT_SEED',
  'STATUS_LIST_SEED',
  'OPERATOR_SEED',
] as const;

/** Those whose public half stands in the trust list, and under which name in TRUST_SETTINGS. */
const LISTED = {
  RECEIPT_SEED: 'receiptKeys',
  STATUS_LIST_SEED: 'statusListKeys',
  OPERATOR_SEED: 'operatorKeys',
} as const;

type Listed = keyof typeof LISTED;

/** TRUST_SETTINGS as the variable holds it. */
type Settings = { readonly supervisorKeys: readonly string[]; readonly oldestApp: string } & {
  readonly [name in (typeof LISTED)[Listed]]: readonly { readonly kid: number; readonly publicKey: string }[];
};

/** A new root: its seed stays offline, its public half is pinned in the app and is TRUST_ROOT_KEY. */
export function makeRoot(draw: Draw): Values {
  const seed = draw();
  return { ROOT_SEED: encodeBase64url(seed), TRUST_ROOT_KEY: encodeBase64url(publicKeyOf(seed)) };
}

/** A new list key, certified by the root from now on. @param root what `makeRoot` gave */
export function makeListKey(root: Values, days: number, now: number, draw: Draw): Values {
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_LIST_KEY)
    throw new RangeError(`1–${LONGEST_LIST_KEY} days`);
  const rootSeed = decodeBase64url(root.ROOT_SEED ?? '');
  const seed = draw();
  const key = { publicKey: publicKeyOf(seed), notBefore: now, notAfter: now + days * DAY };
  return {
    LIST_SEED: encodeBase64url(seed),
    LIST_KEY_CERTIFICATE: encodeBase64url(certifyListKey(key, signerOf(rootSeed))),
    TRUST_ROOT_KEY: encodeBase64url(publicKeyOf(rootSeed)),
  };
}

/** Everything that the services hold beside the list key, with the public halves for the trust list. */
export function makeServiceKeys(settings: Pick<Settings, 'supervisorKeys' | 'oldestApp'>, draw: Draw): Values {
  const secrets = Object.fromEntries(SERVICE_SECRETS.map((name) => [name, encodeBase64url(draw())]));
  const listed = Object.entries(LISTED).map(([name, list]) => [list, [{ kid: 1, publicKey: publicOf(secrets[name]) }]]);
  return { ...secrets, TRUST_SETTINGS: JSON.stringify({ ...Object.fromEntries(listed), ...settings }) };
}

/** Secrets that may be replaced; the other one would unbind what is stored (OPERATIONS: rotation). */
export const ROTATABLE = SERVICE_SECRETS.filter((name) => name !== 'PSEUDONYM_KEY');

/**
 * The values with one secret replaced. Where its public half is listed, the new one is added in front; the old one stays,
 * so that what it signed is still believed, unless it was stolen. Old sealing keys stay behind the new one in any case:
 * what is stored is sealed with them.
 */
export function rotate(values: Values, name: (typeof ROTATABLE)[number], isStolen: boolean, draw: Draw): Values {
  const kept = name === 'SEALING_KEY' ? `,${values[name]}` : '';
  const rotated = { ...values, [name]: encodeBase64url(draw()) + kept };
  if (!isListed(name)) return rotated;
  const settings: Settings = JSON.parse(values.TRUST_SETTINGS ?? '');
  const known = settings[LISTED[name]];
  const kid = (Math.max(0, ...known.map((key) => key.kid)) + 1) % 256;
  const keys = [{ kid, publicKey: publicOf(rotated[name]) }, ...(isStolen ? [] : known)];
  return { ...rotated, TRUST_SETTINGS: JSON.stringify({ ...settings, [LISTED[name]]: keys }) };
}

function isListed(name: string): name is Listed {
  return Object.hasOwn(LISTED, name);
}

function publicOf(seed = ''): string {
  return encodeBase64url(publicKeyOf(decodeBase64url(seed)));
}
