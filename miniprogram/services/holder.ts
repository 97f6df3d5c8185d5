import { Output } from '../core/contract/functions';
import { callCloud } from './cloud';
import { dropDraft } from './enrolment/draft';
import { wipePhone } from './storage/wipe-phone';
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

/**
 * Erases everything personal in the cloud, then everything on this phone. The phone is wiped only after the cloud said so;
 * killed in between, another call goes on.
 */
export async function eraseHolder(): Promise<void> {
  await callCloud('eraseHolder', { confirmation: 'erase everything' });
  await wipePhone();
}
