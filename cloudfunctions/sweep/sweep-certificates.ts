import { POLICIES } from '#core/policy/policies';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import { removeLedger } from '../_shared/remove-ledger';
import { endUnfinished, leavePlace } from '../_shared/supersede';
import type { Ports } from './ports';
import { sweepEach } from './sweep-each';
import type { Work } from './turns';

/**
 * Ends certificates whose issuing never ended, and removes those of which nothing can be shown any more: expired long ago
 * with the enrolment behind them and their lines of the ledger, or erased and with no attestation alive.
 */
export function sweepCertificates(ports: Ports, now: number): readonly Work[] {
  const { closedEnrolments, expiredCertificates, erasedCertificates } = POLICIES.kept;
  const unfinished = { equal: { state: 'pending' }, before: ['stateSince', now - closedEnrolments] } as const;
  const expired = { before: ['expiresAt', now - expiredCertificates] } as const;
  const erased = { equal: { state: 'revoked', caller: '' }, before: ['stateSince', now - erasedCertificates] } as const;
  const end = async ({ _id }: CertificateDocument) => {
    await endUnfinished(ports, _id);
    return 0;
  };
  const remove = (certificate: CertificateDocument) => removeOne(ports, certificate);
  return [
    sweepEach(ports.listings, 'certificates', unfinished, end),
    sweepEach(ports.listings, 'certificates', expired, remove),
    sweepEach(ports.listings, 'certificates', erased, remove),
  ];
}

async function removeOne(ports: Ports, certificate: CertificateDocument): Promise<number> {
  const { records } = ports;
  const { _id } = certificate;
  await leavePlace(ports, certificate);
  await removeLedger(ports, _id);
  await records.remove('enrolments', _id);
  await records.remove('certificates', _id);
  return 1;
}
