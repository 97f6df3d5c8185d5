import * as v from 'valibot';
import { equalBytes } from '../../core/bytes/equal-bytes';
import { CertificateView } from '../../core/contract/answers';
import { oneAfterAnother } from '../one-after-another';
import { sealedRecord } from '../storage/sealed-record';
import { keptBytes, storedBytes } from '../storage/stored-bytes';

/** One attestation of the batch, and the key it is bound to. */
export interface HeldAttestation {
  /** 32 bytes; never leaves the phone. */
  readonly seed: Uint8Array;
  /** As the issuer signed it. */
  readonly attestation: Uint8Array;
  /** When it was first shown, seconds since 1970. */
  readonly usedAt?: number;
}

/** What the phone holds: the certificate, a batch of attestations, and the key that renewals are signed with. */
export interface Wallet {
  readonly certificate: CertificateView;
  readonly batch: readonly HeldAttestation[];
  readonly installationSeed: Uint8Array;
}

const keptWallet = v.object({
  certificate: v.object({
    certificateId: v.string(),
    certificateNumber: v.string(),
    maskedName: v.string(),
    assuranceLevel: v.picklist(['lightweight', 'upgraded']),
    notBefore: v.number(),
    expiresAt: v.number(),
  }),
  batch: v.array(v.object({ seed: storedBytes(32), attestation: storedBytes(), usedAt: v.exactOptional(v.number()) })),
  installationSeed: storedBytes(32),
});

const record = sealedRecord<v.InferInput<typeof keptWallet>, Wallet>('wallet', keptWallet, (wallet) => ({
  ...wallet,
  batch: wallet.batch.map((held) => ({
    ...held,
    seed: keptBytes(held.seed),
    attestation: keptBytes(held.attestation),
  })),
  installationSeed: keptBytes(wallet.installationSeed),
}));

/** Whoever changes the wallet waits for who changes it before: a mark must not bring an old batch back. */
const inTurn = oneAfterAnother();

/** @throws {CtidError} STORAGE_DAMAGED; after `dropWallet` the person applies again */
export function readWallet(): Promise<Wallet | undefined> {
  return record.read();
}

/** @throws {CtidError} STORAGE_FULL; the wallet from before stays */
export function saveWallet(wallet: Wallet): Promise<void> {
  return inTurn(() => record.save(wallet));
}

/**
 * Puts a renewed wallet in the place of the one that it renews. Where another stands by now, or none, it is let go: who
 * applied again or erased everything meanwhile does not get the old one back.
 * @throws {CtidError} STORAGE_FULL, STORAGE_DAMAGED; the wallet from before stays
 */
export function saveRenewed(renewed: Wallet): Promise<void> {
  return inTurn(async () => {
    const wallet = await record.read();
    const isSame = wallet !== undefined && equalBytes(wallet.installationSeed, renewed.installationSeed);
    if (isSame) await record.save(renewed);
  });
}

export function dropWallet(): Promise<void> {
  return inTurn(() => record.drop());
}

/** Writes down that the attestation is shown from now on; one that was renewed meanwhile needs no mark. */
export function markUsed(attestation: Uint8Array, usedAt: number): Promise<void> {
  return inTurn(async () => {
    const wallet = await record.read();
    if (wallet === undefined) return;
    const batch = wallet.batch.map((held) =>
      equalBytes(held.attestation, attestation) ? { ...held, usedAt: held.usedAt ?? usedAt } : held,
    );
    await record.save({ ...wallet, batch });
  });
}
