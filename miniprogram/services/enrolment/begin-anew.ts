import { dropWallet, readWallet } from '../wallet/wallet';
import { dropDraft, readDraft } from './draft';

/**
 * Makes way for an application: what cannot be read any more goes, and so does a face check that was to lift a suspension.
 * What was typed for an application stays, and so does a wallet, until the new certificate replaces it.
 */
export async function beginAnew(): Promise<void> {
  const draft = await readDraft().catch(() => undefined);
  if (draft?.purpose !== 'apply') await dropDraft();
  await readWallet().catch(() => dropWallet());
}
