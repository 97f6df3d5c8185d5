import type { Clock } from '#core/clock';
import { CtidError } from '#core/errors';
import type { RevocationReason } from '#core/lifecycle/certificate-states';
import { audit } from './audit';
import { NOTHING_PERSONAL } from './empty-certificate';
import { moveCertificate } from './moves';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { Records } from './ports/records';

interface Ports {
  readonly records: Records;
  readonly clock: Clock;
}

/** Who revokes where no caller asked for it: a timer, or the authority's word. */
const SYSTEM = 'system';

/** Each round that fails is another phone's success: so many in a row mean that something else is wrong. */
const MOST_ROUNDS = 16;

/**
 * Makes a pending certificate the person's one, and revokes the one before. The order is what keeps it the only valid
 * one whatever crashes: it takes its place, the old one is revoked, and only then may it become valid.
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export async function supersede(ports: Ports, { _id, subject, caller }: CertificateDocument): Promise<void> {
  const { records } = ports;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const holder = await records.read('holders', subject);
    if (holder?.replaced) await revoke(ports, holder.replaced, 'superseded', caller);
    if (holder?.certificateId === _id) return;
    // Whoever was superseded on the way has just been revoked, and must not take the place back.
    if ((await records.read('certificates', _id))?.state !== 'pending') return;
    if (holder === undefined) await records.add('holders', { _id: subject, certificateId: _id, replaced: '' });
    else {
      const { certificateId } = holder;
      await records.swap('holders', subject, { certificateId }, { certificateId: _id, replaced: certificateId });
    }
  }
  throw new CtidError('SERVICE_UNAVAILABLE', `holder contended for ${MOST_ROUNDS} rounds`);
}

/**
 * Gives up the place of a certificate that is no more. The one that it replaced is revoked before: a crash may have come in
 * between, and without the place nobody would find that one again.
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export async function leavePlace(
  ports: Ports,
  { _id, subject, caller }: Pick<CertificateDocument, '_id' | 'subject' | 'caller'>,
): Promise<void> {
  // One that was emptied has left its place before.
  const holder = subject === '' ? undefined : await ports.records.read('holders', subject);
  if (holder?.certificateId !== _id) return;
  if (holder.replaced) await revoke(ports, holder.replaced, 'superseded', caller);
  await ports.records.remove('holders', subject, { certificateId: _id });
}

/**
 * Ends a certificate whose issuing crashed and will not go on: nobody ever had it, and nothing personal stays. It leaves
 * its place before, because afterwards nothing tells whose that is. May be repeated; one that became valid stays.
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export async function endUnfinished(ports: Ports, certificateId: string, actor = SYSTEM): Promise<void> {
  const certificate = await ports.records.read('certificates', certificateId);
  if (certificate?.state !== 'pending') return;
  await leavePlace(ports, certificate);
  await revoke(ports, certificateId, 'superseded', actor, NOTHING_PERSONAL);
}

/**
 * Revokes a certificate from whatever state it is in; one that is revoked or gone is no error.
 * @param actor pseudonym of who causes it, for the audit
 * @param changes what else becomes of it, in the same moment
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export async function revoke(
  { records, clock }: Ports,
  certificateId: string,
  revokedBecause: RevocationReason,
  actor = SYSTEM,
  changes: Partial<CertificateDocument> = {},
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const certificate = await records.read('certificates', certificateId);
    if (certificate === undefined || certificate.state === 'revoked') return;
    // The audit comes first: whatever crashes before the state changes is repeated.
    await audit(records, {
      eventId: `revoked.${certificateId}`,
      at: clock.now(),
      action: 'certificateRevoked',
      actor,
      object: certificateId,
    });
    await moveCertificate(records, certificate, certificate.state, 'revoked', clock.now(), {
      ...changes,
      revokedBecause,
      sealedIdentity: '',
    });
  }
  throw new CtidError('SERVICE_UNAVAILABLE', `certificate contended for ${MOST_ROUNDS} rounds`);
}
