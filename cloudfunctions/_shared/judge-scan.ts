import { encodeBase64url } from '#core/bytes/base64url';
import { askedAt } from '#core/counter/open-question';
import { signReceipt } from '#core/counter/receipt';
import { type CertificateStatus, statusOf } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { type Authentication, authenticateAsync } from '#core/presentation/authenticate';
import type { Presentation } from '#core/presentation/presentation';
import { showingId } from '#core/presentation/showing-id';
import type { Verdict } from '#core/presentation/verdict';
import { disclose, judge } from '#core/presentation/verify';
import { findCertificate } from './find-certificate';
import type { Counter } from './find-counter';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { ReceiptDocument } from './ports/documents/counter-documents';
import type { Pseudonyms } from './ports/pseudonyms';
import type { ReceiptSigner } from './ports/receipt-signer';
import type { Records } from './ports/records';
import type { Signatures } from './ports/signatures';
import type { TrustSource } from './ports/trust-source';
import { claimScan, closeClaim, type ScannedCode } from './scan-claim';

export interface JudgingPorts {
  readonly records: Records;
  readonly pseudonyms: Pseudonyms;
  readonly trust: TrustSource;
  readonly receipts: ReceiptSigner;
  readonly signatures: Signatures;
}

export interface JudgedScan {
  readonly verdict: Verdict;
  /** The signed receipt, base64url. */
  readonly receipt: string;
  /** As of when it was judged: a repeated call is told of the first. */
  readonly checkedAt: number;
}

/**
 * Judges a scanned code as of its time, and leaves a receipt and a line in the citizen's usage ledger. The scan's number
 * is claimed before anything is judged, so that no second code can hide behind it; the same scan, sent again, gets what
 * the first got.
 * @throws {CtidError} SCAN_OF_ANOTHER_CODE, TRUST_LIST_…
 */
export async function judgeScan(ports: JudgingPorts, counter: Counter, scanned: ScannedCode): Promise<JudgedScan> {
  const claim = await claimScan(ports, counter, scanned);
  const { checkedAt } = claim;
  const asked = askedAt(scanned.asked, counter.venue.venueId, checkedAt);
  const trust = await ports.trust.current();
  const context = { now: checkedAt, trust, checkSignature: ports.signatures.check, ...asked };
  const authentication = await authenticateAsync(scanned.qrText, context);
  if (claim.outcome !== 'open') return recalled(claim, authentication);

  const claims = authentication.presentation?.attestation.claims;
  const certificate = claims && (await findCertificate(ports.records, claims));
  const verdict = await admit(ports.records, claim, counter, authentication, certificate);
  const receipt = encodeBase64url(await signReceipt(receiptOf(scanned.scanId, claim, verdict), ports.receipts.sign));
  if (certificate !== undefined) await keepUsage(ports, claim, certificate, authentication, verdict);
  return recalled(await closeClaim(ports.records, claim, verdict, receipt), authentication);
}

/**
 * The verdict, with the one showing that an accepted code has. A refused or undecided scan uses nothing up: the holder of
 * a phone whose clock is off must not turn red because somebody looked.
 */
async function admit(
  records: Records,
  claim: ReceiptDocument,
  { venue }: Counter,
  authentication: Authentication,
  certificate: CertificateDocument | undefined,
): Promise<Verdict> {
  const circumstances = {
    minimumLevel: venue.minimumLevel,
    adultsOnly: true,
    status: certificate && standingOf(certificate, claim.checkedAt),
    alreadyShown: false,
  };
  const verdict = judge(authentication, circumstances);
  if (verdict.outcome !== 'accepted' || authentication.presentation === undefined) return verdict;
  const isFirst = await rememberShowing(records, claim, authentication.presentation);
  return isFirst ? verdict : judge(authentication, { ...circumstances, alreadyShown: true });
}

/** Its codes stay red for some days, and nobody is left to keep a ledger for. */
function isErased({ caller }: CertificateDocument): boolean {
  return caller === '';
}

/** As of `at`: what happened to the certificate later does not count against a scan that was made before. */
function standingOf(certificate: CertificateDocument, at: number): CertificateStatus | 'expired' {
  const { state, stateSince, expiresAt, suspensions = [] } = certificate;
  if (at >= expiresAt) return 'expired';
  if (suspensions.some(({ from, to }) => at >= from && at < to)) return 'suspended';
  return at < stateSince ? 'valid' : statusOf(state);
}

/** True for the first scan of a showing, also when that scan is repeated. */
async function rememberShowing(records: Records, claim: ReceiptDocument, presentation: Presentation): Promise<boolean> {
  const _id = showingId(presentation);
  const { venueId, checkedAt } = claim;
  const expiresAt = checkedAt + POLICIES.showing.rememberedFor;
  const showing = { _id, scanId: claim._id, venueId, seenAt: checkedAt, expiresAt };
  if (await records.add('showings', showing)) return true;
  return (await records.read('showings', _id))?.scanId === claim._id;
}

/**
 * What stands in the receipt, for the first call and for every repeated one. The disclosure is read from the code again:
 * nothing of the holder is kept with a receipt.
 */
function recalled(receipt: ReceiptDocument, { presentation }: Authentication): JudgedScan {
  const { checks, checkedAt, outcome, reason = 'CODE_DAMAGED' } = receipt;
  const verdict: Verdict =
    outcome === 'accepted' && presentation !== undefined
      ? { outcome, checks, disclosure: disclose(presentation.attestation.claims) }
      : { outcome: outcome === 'undecided' ? outcome : 'rejected', checks, reason };
  return { verdict, receipt: receipt.receipt, checkedAt };
}

function receiptOf(scanId: string, { venueId, checkedAt }: ReceiptDocument, verdict: Verdict) {
  const reason = verdict.outcome === 'accepted' ? undefined : verdict.reason;
  return { scanId, venueId, checkedAt, outcome: verdict.outcome, ...(reason ? { reason } : {}) };
}

/**
 * The citizen's ledger row, before the receipt is closed: whatever crashes, there is no receipt without it. One code that
 * somebody looks at again with the same outcome is one row: a photograph of it must not bury who else checked. A row whose
 * receipt a crash left open goes over to the present one.
 */
async function keepUsage(
  { records, pseudonyms }: JudgingPorts,
  { _id: receiptId, staff, venueId, checkedAt }: ReceiptDocument,
  certificate: CertificateDocument,
  { presentation }: Authentication,
  { outcome }: Verdict,
): Promise<void> {
  if (presentation === undefined || isErased(certificate)) return;
  const _id = [staff, pseudonyms.of('code', showingId(presentation)), outcome].join('.');
  if (await records.add('usages', { _id, receiptId, venueId, checkedAt, certificateId: certificate._id })) return;
  const row = await records.read('usages', _id);
  const first = row && (await records.read('receipts', row.receiptId));
  if (first?.outcome !== 'open') return;
  await records.swap('usages', _id, { receiptId: first._id }, { receiptId, checkedAt });
}
