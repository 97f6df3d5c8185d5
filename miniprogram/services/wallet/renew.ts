import { encodeBase64url } from '../../core/bytes/base64url';
import { equalBytes } from '../../core/bytes/equal-bytes';
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
import { clearStanding, isStanding, keepStanding, standingOf } from './standing';
import { readWallet, saveRenewed, Wallet } from './wallet';

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
  if (!(await isWorthAsking(wallet))) return 'notDue';
  // The request says when it was sent, and is refused when that is five minutes off.
  if (clockOffset() === undefined) await refreshTime();
  const keys = await keysFor(wallet);
  try {
    await fetchBatch(wallet, keys);
  } catch (error) {
    if (error instanceof CtidError) await afterRefusal(wallet, error.code);
    throw error;
  }
  await record.drop();
  await clearStanding(wallet.certificate.certificateId);
  return 'renewed';
}

/** A suspension may have been lifted from another phone: that is asked each time. What ended for good is not. */
async function isWorthAsking(wallet: Wallet): Promise<boolean> {
  const standing = await standingOf(wallet);
  if (standing === undefined) return isRenewalDue(wallet, trustedNow());
  return standing === 'CERTIFICATE_SUSPENDED' && trustedNow() < wallet.certificate.expiresAt;
}

async function afterRefusal({ certificate }: Wallet, code: ErrorCode): Promise<void> {
  if (isStanding(code)) await keepStanding(certificate.certificateId, code);
  if (!TRANSIENT.includes(code)) await record.drop();
}

async function fetchBatch({ certificate, installationSeed }: Wallet, keys: BatchKeys): Promise<void> {
  const { certificateId } = certificate;
  const deviceKeys = await publicKeysOf(keys.seeds);
  const request = { certificateId, intentId: keys.intentId, deviceKeys, sentAt: trustedNow() };
  const signature = encodeBase64url(signerOf(installationSeed)(renewalBytes(request)));
  const issued = await callCloud('renewAttestations', { ...request, signature });
  await saveRenewed(walletOf(issued, keys));
}

/** The keys that are stored for this phone's open renewal, or new ones. */
async function keysFor({ installationSeed, batch }: Wallet): Promise<BatchKeys> {
  const stored = await record.read().catch(() => undefined);
  const now = trustedNow();
  const isOpen = stored !== undefined && Math.abs(now - stored.drawnAt) < LONGEST_OPEN && !isAnswered(stored, batch);
  if (isOpen && equalBytes(stored.installationSeed, installationSeed)) return stored;
  const keys = { intentId: await newIntentId(), drawnAt: now, seeds: await drawSeeds(), installationSeed };
  await record.save(keys);
  return keys;
}

/** A kill came between the batch and its keys: asked again, they would bring back what was shown since. */
function isAnswered({ seeds }: BatchKeys, batch: Wallet['batch']): boolean {
  return batch.some((held) => seeds.some((seed) => equalBytes(seed, held.seed)));
}
