import { decodeAttestation } from '../../core/certificate/attestation';
import { HOUR } from '../../core/clock';
import { HeldAttestation, Wallet } from './wallet';

/** A batch is renewed when this few showings are left, or this little time. */
const LEAST_LEFT = 10;
const LEAST_TIME = 6 * HOUR;

/** True when the next batch should be fetched, while the old one still works. */
export function isRenewalDue({ batch }: Wallet, now: number): boolean {
  const unused = batch.filter((held) => held.usedAt === undefined);
  return unused.length <= LEAST_LEFT || batch.some((held) => expiryOf(held) - now <= LEAST_TIME);
}

/** When an attestation ends, seconds since 1970; one that cannot be read has ended. */
export function expiryOf({ attestation }: HeldAttestation): number {
  try {
    return decodeAttestation(attestation).claims.expiresAt;
  } catch {
    return 0;
  }
}
