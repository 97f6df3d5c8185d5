import { encodeBase64url } from '../../core/bytes/base64url';
import { signerOf } from '../../core/certificate/ed25519';
import { HOUR } from '../../core/clock';
import { renewalBytes } from '../../core/contract/signed-request';
import { CtidError, ErrorCode } from '../../core/errors';
import { callCloud } from '../cloud';
import { newIntentId } from '../randomness';
import { refreshTime } from '../refresh-time';
import { clockOffset, trustedNow } from '../trusted-time';
import { BatchKeys, batchKeysRecord, drawSeeds, publicKeysOf } from './batch-keys';
import { walletOf } from './issue';
import { isRenewalDue } from './renewal-due';
import { readWallet, saveWallet, Wallet } from './wallet';

const record = batchKeysRecord('renewalKeys');

/** The cloud keeps a batch for a day; keys older than this ask for a new one, which holds longer. */
const LONGEST_OPEN = 6 * HOUR;

/** After these another call with the same keys may get the batch. */
const TRANSIENT: readonly ErrorCode[] = [
  'NETWORK_UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'STILL_PROCESSING',
  'REQUEST_TIME_WRONG',
  'AUTHORITY_UNREACHABLE',
  'RENEWALS_EXHAUSTED',
  'STORAGE_FULL',
];

export type Renewal = 'noWallet' | 'notDue' | 'renewed';

let running: Promise<Renewal> | undefined;

/**
 * Fetches the next batch ahead of time, once at a time however many ask. Killed anywhere, the next call goes on: intent and
 * seeds are stored before they are sent, and the old batch stays until the new one is stored.
 * @throws {CtidError} as renewAttestations; STORAGE_FULL, STORAGE_DAMAGED
 */
export function renewIfDue(): Promise<Renewal> {
  running ??= renewOnce().finally(() => {
    running = undefined;
  });
  return running;
}

async function renewOnce(): Promise<Renewal> {
  const wallet = await readWallet();
  if (wallet === undefined) return 'noWallet';
  if (!isRenewalDue(wallet, trustedNow())) return 'notDue';
  // The request says when it was sent, and is refused when that is five minutes off.
  if (clockOffset() === undefined) await refreshTime();
  const keys = await keysFor(wallet);
  try {
    await fetchBatch(wallet, keys);
  } catch (error) {
    const isOver = error instanceof CtidError && !TRANSIENT.includes(error.code);
    if (isOver) await record.drop();
    throw error;
  }
  await record.drop();
  return 'renewed';
}

async function fetchBatch({ certificate, installationSeed }: Wallet, keys: BatchKeys): Promise<void> {
  const { certificateId } = certificate;
  const deviceKeys = await publicKeysOf(keys.seeds);
  const request = { certificateId, intentId: keys.intentId, deviceKeys, sentAt: trustedNow() };
  const signature = encodeBase64url(signerOf(installationSeed)(renewalBytes(request)));
  const issued = await callCloud('renewAttestations', { ...request, signature });
  await saveWallet(walletOf(issued, keys));
}

/** The keys that are stored for this phone's open renewal, or new ones. */
async function keysFor({ installationSeed }: Wallet): Promise<BatchKeys> {
  const stored = await record.read().catch(() => undefined);
  const now = trustedNow();
  const isOpen = stored !== undefined && Math.abs(now - stored.drawnAt) < LONGEST_OPEN;
  if (isOpen && encodeBase64url(stored.installationSeed) === encodeBase64url(installationSeed)) return stored;
  const keys = { intentId: await newIntentId(), drawnAt: now, seeds: await drawSeeds(), installationSeed };
  await record.save(keys);
  return keys;
}
