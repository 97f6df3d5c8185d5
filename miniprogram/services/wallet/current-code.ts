import { CtidError } from '../../core/errors';
import { takeNonce } from '../randomness';
import { clockOffset, trustedNow } from '../trusted-time';
import { nextCode, ShownCode } from './show-code';
import { standingOf } from './standing';
import { markUsed, readWallet } from './wallet';

/**
 * The code of now, out of the wallet. An attestation that is shown for the first time is marked before anybody sees it.
 * @throws {CtidError} CERTIFICATE_NOT_FOUND without a wallet, or the certificate's standing; CLOCK_NOT_SYNCHRONISED,
 *   ATTESTATIONS_EXPIRED; STORAGE_DAMAGED
 */
export async function currentCode(): Promise<ShownCode> {
  const wallet = await readWallet();
  if (wallet === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
  const standing = await standingOf(wallet);
  if (standing !== undefined) throw new CtidError(standing);
  if (clockOffset() === undefined) throw new CtidError('CLOCK_NOT_SYNCHRONISED');
  const now = trustedNow();
  const shown = nextCode(wallet, now, takeNonce());
  if ('code' in shown) throw new CtidError(shown.code);
  // With a full storage the code is shown all the same: being let in matters more than being unlinkable.
  if (shown.isFirst) await markUsed(shown.attestation, now).catch(() => undefined);
  return shown;
}
