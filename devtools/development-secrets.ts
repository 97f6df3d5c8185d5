import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = [
  'PSEUDONYM_KEY',
  'SEALING_KEY',
  'INTERNAL_CALL_KEY',
  'STATUS_PLACES_KEY',
  'RECEIPT_SEED',
  'AUTHORITY_KEY',
  'ISSUER_SEED',
  'OPERATOR_SEED',
  'STATUS_LIST_SEED',
  'LIST_SEED',
] as const;

/** What the local cloud's functions must keep to themselves, 32 bytes each; good on this machine only. */
export type DevelopmentSecrets = Readonly<Record<(typeof NAMES)[number], string>>;

/** The secrets of a data folder; makes what is missing. */
export function developmentSecrets(dataFolder: string): DevelopmentSecrets {
  const file = join(dataFolder, 'secrets', 'development.json');
  const stored: Partial<DevelopmentSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = Object.fromEntries(NAMES.map((name) => [name, stored[name] ?? makeKey()])) as DevelopmentSecrets;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** A secret as a function's environment holds it: the prefix makes production refuse it. */
export function secretValue(secrets: DevelopmentSecrets, name: string): string {
  const value = secrets[name as keyof DevelopmentSecrets];
  if (value === undefined) throw new Error(`no development secret is called ${name}`);
  return `dev-${value}`;
}

function makeKey(): string {
  return randomBytes(32).toString('base64url');
}
