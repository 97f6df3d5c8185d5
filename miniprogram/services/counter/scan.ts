import { Input } from '../../core/contract/functions';
import { readPresentation } from '../../core/presentation/read-presentation';
import { showingId } from '../../core/presentation/showing-id';
import { Verdict } from '../../core/presentation/verdict';
import { callCloud, Patience } from '../cloud';
import { isOffline } from '../network';
import { newIntentId } from '../randomness';
import { trustedNow } from '../trusted-time';
import { questionOf } from './ask';
import { noteLine } from './journal';
import { requireCounter, VenueTerms } from './own-counter';
import { isFirstShowing, keepShowings, recallShowings } from './seen-showings';
import { isUnreachable } from './unreachable';
import { findVenue, forgetWithoutRights } from './venue';
import { verdictWithoutCloud } from './verdict-without-cloud';

/** A verdict, and how it was found. */
export interface Judged {
  readonly scanId: string;
  readonly verdict: Verdict;
  readonly source: 'online' | 'offline';
  /** Offline: how old the status lists are, seconds. */
  readonly dataAge?: number;
  /** Online: the signed receipt, base64url. */
  readonly receipt?: string;
}

/** Nobody waits longer at a counter: then it decides by itself. */
const PATIENCE: Patience = { timeoutMs: 1_500, tries: 1 };

/**
 * Judges a scanned code, an answer by the question that this counter asked: asks the cloud, and decides by the kept lists
 * when it does not answer in time. Both are one scan under one number, so that the cloud counts it once, also when only
 * its answer was lost.
 * @throws {CtidError} STAFF_NOT_APPROVED on a phone that is no counter, which calls nothing and keeps nothing;
 *   VENUE_NOT_AUTHORISED, VENUE_CLOSED, SCANS_EXHAUSTED; without the cloud also CLOCK_NOT_SYNCHRONISED, TRUST_LIST_…,
 *   STORAGE_FULL
 */
export async function judge(qrText: string): Promise<Judged> {
  const { credential } = await requireCounter();
  await recallShowings();
  const scannedAt = trustedNow();
  const asked = questionOf(qrText);
  const scan = { scanId: await newIntentId(), qrText, ...(asked === undefined ? {} : { asked }) };
  const judged = (await judgedByCloud(scan)) ?? (await judgedHere(scan, scannedAt, credential));
  await keepShowings();
  note(judged, scannedAt);
  // Meanwhile: newer lists, and the next credential when it is due.
  if (judged.source === 'online') findVenue().catch(() => undefined);
  return judged;
}

/** Nothing when the cloud does not answer in time. */
async function judgedByCloud(scan: Input<'verifyPresentation'>): Promise<Judged | undefined> {
  if (await isOffline()) return undefined;
  try {
    const { verdict, receipt } = await callCloud('verifyPresentation', scan, PATIENCE);
    if (verdict.outcome === 'accepted') rememberShowing(scan.qrText);
    return { scanId: scan.scanId, verdict, source: 'online', receipt };
  } catch (error) {
    if (isUnreachable(error)) return undefined;
    await forgetWithoutRights(error);
    throw error;
  }
}

async function judgedHere(scan: Input<'verifyPresentation'>, scannedAt: number, venue: VenueTerms): Promise<Judged> {
  const { verdict, dataAge } = await verdictWithoutCloud({ ...scan, scannedAt }, venue);
  return { scanId: scan.scanId, verdict, source: 'offline', ...(dataAge === undefined ? {} : { dataAge }) };
}

/** What the cloud let in is known here too, should the network go the next moment. */
function rememberShowing(qrText: string): void {
  const reading = readPresentation(qrText);
  if ('presentation' in reading) isFirstShowing(showingId(reading.presentation));
}

function note({ scanId, verdict, source }: Judged, at: number): void {
  const reason = verdict.outcome === 'accepted' ? {} : { reason: verdict.reason };
  noteLine({ scanId, at, outcome: verdict.outcome, ...reason, source });
}
