import type { AskedQuestion } from '#core/counter/open-question';
import { CtidError, type ErrorCode } from '#core/errors';
import type { Verdict } from '#core/presentation/verdict';
import type { Counter } from './find-counter';
import type { ReceiptDocument, StaffDocument } from './ports/documents/counter-documents';
import type { Pseudonyms } from './ports/pseudonyms';
import type { Records } from './ports/records';

/** What was scanned, under the number that the counter gave it, and when (seconds since 1970). */
export interface ScannedCode {
  readonly scanId: string;
  readonly qrText: string;
  readonly scannedAt: number;
  /** The question that it answers, in answer mode. */
  readonly asked?: AskedQuestion;
}

/**
 * The receipt of a scan, open, before anything is judged: no second code can hide behind the number of a first.
 * @throws {CtidError} SCAN_OF_ANOTHER_CODE
 */
export async function claimScan(
  { records, pseudonyms }: { readonly records: Records; readonly pseudonyms: Pseudonyms },
  { staff, venue }: Counter,
  scanned: ScannedCode,
): Promise<ReceiptDocument> {
  const _id = receiptId(staff, scanned.scanId);
  const code = pseudonyms.of('code', scannedInput(scanned));
  const open = { outcome: 'open', checks: [], receipt: '' } as const;
  const claim = { _id, venueId: venue.venueId, staff: staff._id, code, checkedAt: scanned.scannedAt, ...open };
  if (await records.add('receipts', claim)) return claim;
  const earlier = (await records.read('receipts', _id)) ?? claim;
  if (earlier.code !== code) throw new CtidError('SCAN_OF_ANOTHER_CODE');
  return earlier;
}

/**
 * Refuses a scan with a code, unless it was taken before: what is sent again gets what the first got, whatever the hour is.
 * One that was taken and not judged goes on where the venue has closed since; later than scans are judged at all it does
 * not, because the showing of its code may be forgotten by then.
 * @throws {CtidError} `code`
 */
export async function requireClaimed(records: Records, { staff }: Counter, scanId: string, code: ErrorCode) {
  const earlier = await records.read('receipts', receiptId(staff, scanId));
  const isTooLate = code === 'SCAN_TIME_WRONG' && earlier?.outcome === 'open';
  if (earlier === undefined || isTooLate) throw new CtidError(code);
}

function receiptId({ _id }: StaffDocument, scanId: string): string {
  return `${_id}.${scanId}`;
}

/** What one number stands for: a code, and the question that it was scanned under. */
function scannedInput({ qrText, asked }: ScannedCode): string {
  return asked === undefined ? qrText : [qrText, asked.challenge, asked.askedAt].join('.');
}

/**
 * Closes the receipt with what came of the scan. Of two calls for one scan the first to close it is right for both.
 * @throws {CtidError} STILL_PROCESSING
 */
export async function closeClaim(
  records: Records,
  claim: ReceiptDocument,
  verdict: Verdict,
  receipt: string,
): Promise<ReceiptDocument> {
  const { outcome, checks } = verdict;
  const closed = { outcome, checks, receipt, ...(verdict.outcome === 'accepted' ? {} : { reason: verdict.reason }) };
  if (await records.swap('receipts', claim._id, { outcome: 'open' }, closed)) return { ...claim, ...closed };
  const winner = await records.read('receipts', claim._id);
  if (winner === undefined || winner.outcome === 'open') throw new CtidError('STILL_PROCESSING', 'scan not closed');
  return winner;
}
