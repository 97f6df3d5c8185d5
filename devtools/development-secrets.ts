import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DAY, HOUR } from '#core/clock';

/** An issuer key signs for 30 days; the next one stands ready a week before (WIRE: two are live at once). */
const SIGNING_DAYS = 30;
const READY_AHEAD = 7 * DAY;

/** An issuer key as the secret ISSUER_KEYS holds it. */
export interface DevelopmentIssuerKey {
  readonly kid: number;
  /** 32 bytes, base64url. */
  readonly seed: string;
  readonly signsFrom: number;
  readonly signsUntil: number;
}

/** What the local cloud's functions must keep to themselves; made at the first run, and good on this machine only. */
export interface DevelopmentSecrets {
  readonly PSEUDONYM_KEY: string;
  readonly SEALING_KEY: string;
  readonly INTERNAL_CALL_KEY: string;
  readonly STATUS_PLACES_KEY: string;
  readonly RECEIPT_SEED: string;
  readonly AUTHORITY_KEY: string;
  /** Signs the trust list; no function holds it. */
  readonly LIST_SEED: string;
  readonly issuerKeys: readonly DevelopmentIssuerKey[];
}

/** The secrets of a data folder, with an issuer key that signs at `now`; makes what is missing. */
export function developmentSecrets(dataFolder: string, now: number): DevelopmentSecrets {
  const file = join(dataFolder, 'secrets', 'development.json');
  const stored: DevelopmentSecrets = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : makeSecrets();
  const secrets = { ...stored, issuerKeys: withCurrentKey(stored.issuerKeys, now) };
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** A secret as a function's environment holds it: the prefix makes production refuse it. */
export function secretValue(secrets: DevelopmentSecrets, name: string): string {
  if (name === 'ISSUER_KEYS') return `dev-${Buffer.from(JSON.stringify(secrets.issuerKeys)).toString('base64url')}`;
  const value = secrets[name as keyof DevelopmentSecrets];
  if (typeof value !== 'string') throw new Error(`no development secret is called ${name}`);
  return `dev-${value}`;
}

function makeSecrets(): DevelopmentSecrets {
  return {
    PSEUDONYM_KEY: makeKey(),
    SEALING_KEY: makeKey(),
    INTERNAL_CALL_KEY: makeKey(),
    STATUS_PLACES_KEY: makeKey(),
    RECEIPT_SEED: makeKey(),
    AUTHORITY_KEY: makeKey(),
    LIST_SEED: makeKey(),
    issuerKeys: [],
  };
}

function withCurrentKey(keys: readonly DevelopmentIssuerKey[], now: number): readonly DevelopmentIssuerKey[] {
  const newest = keys.at(-1);
  if (newest !== undefined && newest.signsUntil > now + READY_AHEAD) return keys;
  const signsFrom = Math.floor(now / HOUR) * HOUR;
  const kid = ((newest?.kid ?? 0) + 1) % 256;
  const key = { kid, seed: makeKey(), signsFrom, signsUntil: signsFrom + SIGNING_DAYS * DAY };
  return [...keys.filter((older) => older.signsUntil > now - DAY), key];
}

function makeKey(): string {
  return randomBytes(32).toString('base64url');
}
