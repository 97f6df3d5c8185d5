import { decodeAttestation } from '../../core/certificate/attestation';
import { HOUR } from '../../core/clock';
import { HeldAttestation, Wallet } from './wallet';

/** A batch is renewed when this few showings are left, or this little time. */
const LEAST_LEFT = 10;
const LEAST_TIME = 6 * HOUR;

/** True when the next batch should be fetched, while the old one still works. */
export function isRenewalDue({ batch, certificate }: Wallet, now: number): boolean {
  if (now >= certificate.expiresAt) return false;
  const unused = batch.filter((held) => held.usedAt === undefined);
  return unused.length <= LEAST_LEFT || batch.some((held) => endsSoon(held, certificate.expiresAt, now));
}

/**
 * What ends with its certificate cannot be prolonged; and what was issued in this hour ends soon for a reason, as the midnight
 * of an eighteenth birthday: asking again and again would use up the renewals.
 */
function endsSoon(held: HeldAttestation, certificateExpiresAt: number, now: number): boolean {
  const { issuedAt, expiresAt } = validityOf(held);
  if (expiresAt >= certificateExpiresAt || now - issuedAt < HOUR) return false;
  return expiresAt - now <= LEAST_TIME;
}

/** An attestation that cannot be read has ended. */
function validityOf({ attestation }: HeldAttestation): { readonly issuedAt: number; readonly expiresAt: number } {
  try {
    return decodeAttestation(attestation).claims;
  } catch {
    return { issuedAt: 0, expiresAt: 0 };
  }
}
