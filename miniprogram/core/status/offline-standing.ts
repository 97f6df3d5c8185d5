import { CertificateStatus } from '../lifecycle/certificate-states';
import { POLICIES } from '../policy/policies';

/** What a verifier without network knows: what the list says, and how far the list can still be trusted. */
export type OfflineStanding = CertificateStatus | 'ageing' | 'tooOld';

/**
 * The standing by a list of `issuedAt` at `now`. Revoked stays revoked however old the list is; valid is believed for a
 * day, is amber for three, and then is nothing (CovPassCheck, CoronaCheck).
 */
export function offlineStanding(listed: CertificateStatus, issuedAt: number, now: number): OfflineStanding {
  const age = now - issuedAt;
  if (listed !== 'valid' || age < POLICIES.offline.fresh) return listed;
  return age < POLICIES.offline.usable ? 'ageing' : 'tooOld';
}
