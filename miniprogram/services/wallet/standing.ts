import * as v from 'valibot';
import { ErrorCode } from '../../core/errors';
import { sealedRecord } from '../storage/sealed-record';
import { trustedNow } from '../trusted-time';
import { readWallet, Wallet } from './wallet';

/** Why a certificate lets nobody in any more, as the server or the clock said it. */
const STANDINGS = [
  'CERTIFICATE_SUSPENDED',
  'CERTIFICATE_SUPERSEDED',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_EXPIRED',
  'INSTALLATION_UNKNOWN',
] as const satisfies readonly ErrorCode[];

export type Standing = (typeof STANDINGS)[number];

const keptStanding = v.object({ certificateId: v.string(), code: v.picklist(STANDINGS) });
type KeptStanding = v.InferOutput<typeof keptStanding>;

/** Beside the wallet and of one certificate: what was said of an earlier one is not said of the next. */
const record = sealedRecord('standing', keptStanding, (standing: KeptStanding) => standing);

export function isStanding(code: ErrorCode): code is Standing {
  return (STANDINGS as readonly ErrorCode[]).includes(code);
}

/** What ended or stopped the wallet's certificate; undefined while it stands. */
export async function standingOf({ certificate }: Wallet): Promise<Standing | undefined> {
  const kept = await readKept();
  if (kept?.certificateId === certificate.certificateId) return kept.code;
  return trustedNow() >= certificate.expiresAt ? 'CERTIFICATE_EXPIRED' : undefined;
}

/** Keeps it. With a full storage nothing is kept, and the server says it again. */
export async function keepStanding(certificateId: string, code: Standing): Promise<void> {
  await record.save({ certificateId, code }).catch(() => undefined);
}

/** Every certificate of this account was suspended; what has ended for good stays ended. */
export async function keepSuspension(): Promise<void> {
  const wallet = await readWallet().catch(() => undefined);
  if (wallet === undefined || (await standingOf(wallet)) !== undefined) return;
  await keepStanding(wallet.certificate.certificateId, 'CERTIFICATE_SUSPENDED');
}

/** The certificate stands again. */
export async function clearStanding(certificateId: string): Promise<void> {
  const kept = await readKept();
  if (kept?.certificateId === certificateId) await record.drop();
}

/** A new certificate is in the wallet: nothing was said of it yet. */
export async function forgetStanding(): Promise<void> {
  if ((await readKept()) !== undefined) await record.drop();
}

/** What cannot be read is asked for again. */
function readKept(): Promise<KeptStanding | undefined> {
  return record.read().catch(() => undefined);
}
