import { Output } from '../core/contract/functions';
import { CtidError, ErrorCode } from '../core/errors';
import { callCloud } from './cloud';
import { pending, sync } from './counter/queue';
import { dropDraft } from './enrolment/draft';
import { wipePhone } from './storage/wipe-phone';
import { unlock } from './unlock';
import { dropIssueKeys } from './wallet/issue';

/** Withdraws the consent to face comparison: applications in progress end, here and in the cloud. */
export async function withdrawConsent(): Promise<Output<'withdrawConsent'>> {
  const answer = await callCloud('withdrawConsent', {});
  await dropDraft();
  await dropIssueKeys();
  return answer;
}

/** What is kept of this person. @param page from 0; a hundred rows of the ledger each */
export function exportHolder(page: number): Promise<Output<'exportHolder'>> {
  return callCloud('exportHolder', { page });
}

/** Whom the server lets verify no more can send in nothing either: that must not keep anybody's data. */
const NEVER_TAKEN: readonly ErrorCode[] = ['STAFF_NOT_APPROVED', 'VENUE_NOT_AUTHORISED'];

/**
 * Erases everything personal in the cloud, then everything on this phone. The phone is wiped only after the cloud said so;
 * killed in between, another call goes on. What this phone decided at a counter is the venue's record and is sent in first.
 * @throws {CtidError} UNLOCK_FAILED; as syncScans, before anything is erased; NETWORK_UNREACHABLE, STILL_PROCESSING
 */
export async function eraseHolder(): Promise<void> {
  await unlock('erase');
  await sendQueue();
  await callCloud('eraseHolder', { confirmation: 'erase everything' });
  await wipePhone();
}

async function sendQueue(): Promise<void> {
  if ((await pending()) === 0) return;
  try {
    await sync();
  } catch (error) {
    if (!(error instanceof CtidError && NEVER_TAKEN.includes(error.code))) throw error;
  }
}
