import { decodeBase64url, encodeBase64url } from '../../core/bytes/base64url';
import { publicKeyOf } from '../../core/certificate/ed25519';
import { CertificateIssued } from '../../core/contract/answers';
import { callCloud } from '../cloud';
import { drawBytes } from '../randomness';
import { trustedNow } from '../trusted-time';
import { BatchKeys, batchKeysRecord, drawSeeds, publicKeysOf } from './batch-keys';
import { forgetStanding } from './standing';
import { readWallet, saveWallet, Wallet } from './wallet';

const record = batchKeysRecord('issueKeys');

/**
 * Fetches the certificate of a passed face check and its first batch. Killed anywhere, another call gets the same: the keys
 * are stored before they are sent.
 * @throws {CtidError} as issueCertificate; STORAGE_FULL
 */
export async function issueCertificate(enrolmentId: string): Promise<void> {
  if (!(await isIssued(enrolmentId))) {
    const keys = await keysFor(enrolmentId);
    const deviceKeys = await publicKeysOf(keys.seeds);
    const installationKey = encodeBase64url(publicKeyOf(keys.installationSeed));
    const issued = await callCloud('issueCertificate', { enrolmentId, installationKey, deviceKeys });
    await saveWallet(walletOf(issued, keys));
  }
  await forgetStanding();
  await record.drop();
}

/** A certificate is called after its enrolment. A wallet that cannot be read is replaced. */
async function isIssued(enrolmentId: string): Promise<boolean> {
  const wallet = await readWallet().catch(() => undefined);
  return wallet?.certificate.certificateId === enrolmentId;
}

/** The keys that are stored for this enrolment, or new ones. */
async function keysFor(intentId: string): Promise<BatchKeys> {
  const stored = await record.read().catch(() => undefined);
  if (stored?.intentId === intentId) return stored;
  const keys = { intentId, drawnAt: trustedNow(), seeds: await drawSeeds(), installationSeed: await drawBytes(32) };
  await record.save(keys);
  return keys;
}

/** An answer and the keys that it was asked with. */
export function walletOf({ certificate, attestations }: CertificateIssued, keys: BatchKeys): Wallet {
  const batch = attestations.flatMap((attestation, at) => {
    const seed = keys.seeds[at];
    return seed === undefined ? [] : [{ seed, attestation: decodeBase64url(attestation) }];
  });
  return { certificate, batch, installationSeed: keys.installationSeed };
}

/** Forgets keys whose answer is not wanted any more. */
export function dropIssueKeys(): Promise<void> {
  return record.drop();
}
