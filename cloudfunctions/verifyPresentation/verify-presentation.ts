import { encodeBase64url } from '#core/bytes/base64url';
import type { SignatureCheck } from '#core/certificate/ed25519';
import type { Clock } from '#core/clock';
import type { Input, PresentationVerified } from '#core/contract/functions';
import { signReceipt } from '#core/counter/receipt';
import { CtidError } from '#core/errors';
import { shanghaiHour } from '#core/identity/calendar-date';
import { statusOf } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { type Authentication, authenticate } from '#core/presentation/authenticate';
import { codeDigest } from '#core/presentation/code-digest';
import type { Presentation } from '#core/presentation/presentation';
import { showingId } from '#core/presentation/showing-id';
import type { Verdict } from '#core/presentation/verdict';
import { judge } from '#core/presentation/verify';
import { findCertificate } from '../_shared/find-certificate';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument, StaffDocument, VenueDocument } from '../_shared/ports/collections';
import type { ReceiptSigner } from '../_shared/ports/receipt-signer';
import type { Records } from '../_shared/ports/records';
import type { TrustSource } from '../_shared/ports/trust-source';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly trust: TrustSource;
  readonly receipts: ReceiptSigner;
  readonly checkSignature: SignatureCheck;
}

/** One scan by one member of staff. */
interface Scan {
  /** Who scanned, and the number that the counter gave the scan. */
  readonly _id: string;
  readonly scanId: string;
  /** The digest of what was scanned. */
  readonly code: string;
  readonly staff: StaffDocument;
  readonly venue: VenueDocument;
  readonly now: number;
}

/**
 * Judges a scanned code for the venue of the staff member who scanned it, and leaves a receipt and a line in the
 * citizen's usage ledger. The same scan sent again is judged as of its first time and gets its first receipt; its number
 * with another code is refused, so that no check can hide behind an earlier one.
 * @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED, VENUE_CLOSED, REQUEST_INVALID
 */
export function verifyPresentation({ clock, records, trust, receipts, checkSignature }: Ports) {
  return async ({ scanId, qrText }: Input<'verifyPresentation'>, caller: Caller): Promise<PresentationVerified> => {
    const counter = await findCounter(records, caller, clock.now());
    const _id = `${counter.staff._id}.${scanId}`;
    const code = codeDigest(qrText);
    const earlier = await records.read('receipts', _id);
    if (earlier !== undefined && earlier.code !== code)
      throw new CtidError('REQUEST_INVALID', 'scanId of another code');
    const now = earlier?.checkedAt ?? clock.now();
    const scan = { _id, scanId, code, now, ...counter };

    const authentication = authenticate(qrText, { now, trust: await trust.current(), checkSignature });
    const certificate = authentication.presentation && (await certificateOf(records, authentication.presentation));
    const verdict = judge(authentication, {
      minimumLevel: scan.venue.minimumLevel,
      adultsOnly: true,
      status: certificate && standingOf(certificate, now),
      alreadyShown: await wasShownBefore(records, authentication, scan),
    });

    const receipt = earlier?.receipt ?? encodeBase64url(signReceipt(receiptOf(scan, verdict), receipts.sign));
    await keepTraces(records, scan, verdict, receipt, certificate);
    return { verdict, venueName: scan.venue.name, receipt };
  };
}

async function findCounter(records: Records, caller: Caller, now: number) {
  const staff = await records.read('staff', caller.ref);
  if (!staff?.approved) throw new CtidError('STAFF_NOT_APPROVED');
  const venue = await records.read('venues', String(staff.venueId));
  if (!venue?.authorised) throw new CtidError('VENUE_NOT_AUTHORISED');
  const hour = shanghaiHour(now);
  if (hour < venue.opensAt || hour >= venue.closesAt) throw new CtidError('VENUE_CLOSED');
  return { staff, venue };
}

function certificateOf(records: Records, presentation: Presentation): Promise<CertificateDocument | undefined> {
  return findCertificate(records, presentation.attestation.claims);
}

function standingOf(certificate: CertificateDocument, now: number) {
  return now >= certificate.expiresAt ? 'expired' : statusOf(certificate.state);
}

/** Remembers an authentic showing; true when another scan did so before. */
async function wasShownBefore(
  records: Records,
  { presentation, checks }: Authentication,
  scan: Scan,
): Promise<boolean> {
  if (presentation === undefined || checks.some(({ result }) => result === 'failed')) return false;
  const _id = showingId(presentation);
  const isFirst = await records.add('showings', {
    _id,
    scanId: scan._id,
    venueId: scan.venue.venueId,
    seenAt: scan.now,
    expiresAt: scan.now + POLICIES.showing.rememberedFor,
  });
  return !isFirst && (await records.read('showings', _id))?.scanId !== scan._id;
}

function receiptOf({ scanId, venue, now }: Scan, verdict: Verdict) {
  const reason = verdict.outcome === 'accepted' ? undefined : verdict.reason;
  return { scanId, venueId: venue.venueId, checkedAt: now, outcome: verdict.outcome, ...(reason ? { reason } : {}) };
}

/** The café's receipt and the citizen's ledger row: both keyed by the scan, so that a repeated call adds nothing. */
async function keepTraces(
  records: Records,
  { _id, code, staff, venue, now }: Scan,
  { outcome }: Verdict,
  receipt: string,
  certificate: CertificateDocument | undefined,
): Promise<void> {
  const row = { _id, venueId: venue.venueId, outcome, checkedAt: now };
  await records.add('receipts', { ...row, staff: staff._id, code, receipt });
  if (certificate !== undefined) await records.add('usages', { ...row, certificateId: certificate._id });
}
