import { CtidError } from '#core/errors';
import type { Records } from './ports/records';

/** What is left of a certificate that keeps nothing of a person: its state, and since when. */
export const NOTHING_PERSONAL = {
  caller: '',
  subject: '',
  sealedIdentity: '',
  maskedName: '',
  certificateNumber: '',
  installationKey: '',
};

/**
 * Leaves of a revoked certificate that it is revoked, and since when.
 * @throws {CtidError} STILL_PROCESSING
 */
export async function emptyCertificate(records: Records, certificateId: string): Promise<void> {
  const isEmptied = await records.swap('certificates', certificateId, { state: 'revoked' }, NOTHING_PERSONAL);
  if (!isEmptied) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
}
