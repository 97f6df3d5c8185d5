import { ErrorCode } from '../core/errors';
import { codeOf } from './code-of';
import { resumeDraft } from './enrolment/apply';
import { dropDraft, EnrolmentDraft } from './enrolment/draft';
import { Standing, standingOf } from './wallet/standing';
import { readWallet, Wallet } from './wallet/wallet';

/** What this phone holds of its owner. */
export interface Holdings {
  readonly wallet?: Wallet | undefined;
  /** Why the wallet's certificate lets nobody in. */
  readonly standing?: Standing | undefined;
  /** An application, or a face check to lift a suspension, that can be gone on with. */
  readonly draft?: EnrolmentDraft | undefined;
  /** Why something that was here cannot be read. */
  readonly code?: ErrorCode | undefined;
}

/** Never fails: one record that cannot be read hides no other. */
export async function readHoldings(): Promise<Holdings> {
  const [inWallet, drafted] = await Promise.all([readCertificate(), readApplication()]);
  // A draft that is lost beside a certificate is begun again when it is wanted; nobody need be alarmed.
  return 'wallet' in inWallet ? { ...inWallet, draft: drafted.draft } : { ...drafted, ...inWallet };
}

async function readCertificate(): Promise<Pick<Holdings, 'wallet' | 'standing' | 'code'>> {
  try {
    const wallet = await readWallet();
    return wallet === undefined ? {} : { wallet, standing: await standingOf(wallet) };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

/** A draft that cannot be read is nothing to go on with. */
async function readApplication(): Promise<Pick<Holdings, 'draft' | 'code'>> {
  try {
    return { draft: await resumeDraft() };
  } catch (error) {
    await dropDraft().catch(() => undefined);
    return { code: codeOf(error) };
  }
}
