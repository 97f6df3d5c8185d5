import { encodeBase64url } from '#core/bytes/base64url';
import type { SignatureCheck } from '#core/certificate/ed25519';
import { signReceipt } from '#core/counter/receipt';
import { CtidError } from '#core/errors';
import { statusOf } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { type Authentication, authenticate } from '#core/presentation/authenticate';
import { codeDigest } from '#core/presentation/code-digest';
import { showingId } from '#core/presentation/showing-id';
import type { Verdict } from '#core/presentation/verdict';
import { judge } from '#core/presentation/verify';
import { findCertificate } from './find-certificate';
import type { Counter } from './find-counter';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { ReceiptSigner } from './ports/receipt-signer';
import type { Records } from './ports/records';
import type { TrustSource } from './ports/trust-source';

export interface JudgingPorts {
  readonly records: Records;
  readonly trust: TrustSource;
  readonly receipts: ReceiptSigner;
  readonly checkSignature: SignatureCheck;
}

/** What was scanned, under the number that the counter gave it, and when (seconds since 1970). */
export interface ScannedCode {
  readonly scanId: string;
  readonly qrText: string;
  readonly scannedAt: number;
}

/** One scan by one member of staff. */
interface Scan extends Counter {
  /** Who scanned, and the scan's number. */
  readonly _id: string;
  readonly scanId: string;
  readonly code: string;
  readonly now: number;
}

/**
 * Judges a scanned code as of its time, and leaves a receipt and a line in the citizen's usage ledger. The same scan sent
 * again is judged as of its first time and gets its first receipt; its number with another code is refused, so that no
 * check can hide behind an earlier one.
 * @throws {CtidError} SCAN_OF_ANOTHER_CODE, TRUST_LIST_…
 */
export async function judgeScan(
  { records, trust, receipts, checkSignature }: JudgingPorts,
  counter: Counter,
  { scanId, qrText, scannedAt }: ScannedCode,
): Promise<{ verdict: Verdict; receipt: string }> {
  const _id = `${counter.staff._id}.${scanId}`;
  const code = codeDigest(qrText);
  const earlier = await records.read('receipts', _id);
  if (earlier !== undefined && earlier.code !== code) throw new CtidError('SCAN_OF_ANOTHER_CODE');
  const scan = { _id, scanId, code, now: earlier?.checkedAt ?? scannedAt, ...counter };

  const authentication = authenticate(qrText, { now: scan.now, trust: await trust.current(), checkSignature });
  const claims = authentication.presentation?.attestation.claims;
  const certificate = claims && (await findCertificate(records, claims));
  const verdict = judge(authentication, {
    minimumLevel: scan.venue.minimumLevel,
    adultsOnly: true,
    status: certificate && standingOf(certificate, scan.now),
    alreadyShown: await wasShownBefore(records, authentication, scan),
  });

  const receipt = earlier?.receipt ?? encodeBase64url(signReceipt(receiptOf(scan, verdict), receipts.sign));
  await keepTraces(records, scan, verdict, receipt, certificate);
  return { verdict, receipt };
}

/** As of `at`: what happened to the certificate later does not count against a scan that was made before. */
function standingOf({ state, stateSince, expiresAt }: CertificateDocument, at: number) {
  if (at >= expiresAt) return 'expired';
  return at < stateSince ? 'valid' : statusOf(state);
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
