import type { Clock } from '#core/clock';
import type { HolderExport, UsageView } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import { audit } from '../_shared/audit';
import { certificateView } from '../_shared/certificate-view';
import { ownEnrolments } from '../_shared/end-enrolments';
import { requireOne } from '../_shared/limits';
import { ownCertificates } from '../_shared/own-certificates';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import type { UsageDocument } from '../_shared/ports/documents/counter-documents';
import type { IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly sealer: IdentitySealer;
}

/** Rows of the ledger on a page: well below the 100 KB that a reply should have. */
const ROWS = 100;

/**
 * Everything that is kept of the caller, for the caller: what was given, what was agreed to, what was issued, and who
 * checked it when (PIPL article 45).
 * @throws {CtidError} EXPORTS_EXHAUSTED, SERVICE_UNAVAILABLE
 */
export function exportHolder(ports: Ports) {
  return async ({ page }: Input<'exportHolder'>, caller: Caller): Promise<HolderExport> => {
    const { clock, records, listings } = ports;
    await requireOne(ports, `exports:${caller.ref}`, POLICIES.exports, `${page}.${clock.now()}`, 'EXPORTS_EXHAUSTED');
    const certificates = await ownCertificates(listings, caller);
    const enrolments = await ownEnrolments(listings, caller);
    const kept = [...certificates, ...enrolments].filter(({ sealedIdentity }) => sealedIdentity !== '');
    const rows = await usagesOf(listings, certificates);
    const shown = rows.slice(page * ROWS, (page + 1) * ROWS);
    const now = clock.now();
    const eventId = `exported.${caller.ref}.${page}.${now}`;
    await audit(records, { eventId, at: now, action: 'holderExported', actor: caller.ref, object: caller.ref });
    return {
      identities: openIdentities(ports, kept),
      consents: enrolments.map(({ consent }) => consent),
      certificates: certificates.map((certificate) => ({ ...certificateView(certificate), state: certificate.state })),
      usages: await Promise.all(shown.map((usage) => usageView(records, usage))),
      hasMore: rows.length > (page + 1) * ROWS,
    };
  };
}

/** One account may hold a family's certificates: each person once. */
function openIdentities(
  { sealer }: Ports,
  kept: readonly { readonly subject: string; readonly sealedIdentity: string }[],
) {
  const bySubject = new Map(kept.map(({ subject, sealedIdentity }) => [subject, sealedIdentity]));
  return [...bySubject.values()].map((sealed) => {
    const { name, idNumber } = sealer.open(sealed);
    return { name: name.reveal(), idNumber: idNumber.reveal() };
  });
}

/** The newest first. */
async function usagesOf(listings: Listings, certificates: readonly CertificateDocument[]) {
  const found: UsageDocument[] = [];
  for (const { _id } of certificates) {
    for await (const usage of allOf(listings, 'usages', { equal: { certificateId: _id } })) found.push(usage);
  }
  return found.sort((a, b) => b.checkedAt - a.checkedAt);
}

async function usageView(records: Records, { receiptId, venueId, checkedAt }: UsageDocument): Promise<UsageView> {
  const venue = await records.read('venues', String(venueId));
  const { outcome = 'open', receipt = '' } = (await records.read('receipts', receiptId)) ?? {};
  return { venueName: venue?.name ?? '', checkedAt, outcome, receipt };
}
