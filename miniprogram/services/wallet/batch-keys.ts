import * as v from 'valibot';
import { encodeBase64url } from '../../core/bytes/base64url';
import { publicKeyOf } from '../../core/certificate/ed25519';
import { POLICIES } from '../../core/policy/policies';
import { pause } from '../pause';
import { drawBytes } from '../randomness';
import { SealedRecord, sealedRecord } from '../storage/sealed-record';
import { keptBytes, storedBytes } from '../storage/stored-bytes';

/** The seeds of a batch that is being asked for, stored before the call: the answer fits these keys and no others. */
export interface BatchKeys {
  /** The enrolment or the renewal's intent that they are for. */
  readonly intentId: string;
  /** Seconds since 1970. */
  readonly drawnAt: number;
  /** One for each attestation, 32 bytes. */
  readonly seeds: readonly Uint8Array[];
  readonly installationSeed: Uint8Array;
}

const SEED_LENGTH = 32;

const keptKeys = v.object({
  intentId: v.string(),
  drawnAt: v.number(),
  seeds: v.pipe(v.array(storedBytes(SEED_LENGTH)), v.length(POLICIES.attestation.batchSize)),
  installationSeed: storedBytes(SEED_LENGTH),
});

/** Where a batch's keys wait for their answer. */
export function batchKeysRecord(key: string): SealedRecord<BatchKeys> {
  return sealedRecord(key, keptKeys, (keys: BatchKeys) => ({
    ...keys,
    seeds: keys.seeds.map(keptBytes),
    installationSeed: keptBytes(keys.installationSeed),
  }));
}

/** A new seed for each attestation of a batch. */
export async function drawSeeds(): Promise<readonly Uint8Array[]> {
  const { batchSize } = POLICIES.attestation;
  const bytes = await drawBytes(batchSize * SEED_LENGTH);
  return Array.from({ length: batchSize }, (_, at) => bytes.slice(at * SEED_LENGTH, (at + 1) * SEED_LENGTH));
}

/** The public keys, base64url. Thirty take a phone without JIT four seconds (WIRE), so the screen may move in between. */
export async function publicKeysOf(seeds: readonly Uint8Array[]): Promise<string[]> {
  const keys: string[] = [];
  for (const seed of seeds) {
    keys.push(encodeBase64url(publicKeyOf(seed)));
    await pause(0);
  }
  return keys;
}
