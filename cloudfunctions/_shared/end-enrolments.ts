import type { EnrolmentState } from '#core/lifecycle/enrolment-states';
import { allOf } from './all-of';
import { moveEnrolment } from './moves';
import type { Caller } from './ports/caller';
import type { EnrolmentDocument } from './ports/documents/enrolment-documents';
import type { FrameStore } from './ports/frame-store';
import type { Listings } from './ports/listings';
import type { Records } from './ports/records';

interface Ports {
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
}

/** Every enrolment of the caller, whatever became of it. */
export async function ownEnrolments(listings: Listings, { ref }: Caller): Promise<readonly EnrolmentDocument[]> {
  const found: EnrolmentDocument[] = [];
  for await (const enrolment of allOf(listings, 'enrolments', { equal: { caller: ref } })) found.push(enrolment);
  return found;
}

/** States in which something may still become of an enrolment. */
const OPEN = ['challenged', 'comparing', 'compared'] as const;

/**
 * Ends an enrolment that is still open and deletes its frames; a comparison that is running finds it ended, and so does an
 * issuing.
 * @returns false when there was nothing to end
 */
export async function endEnrolment(
  { records, frames }: Omit<Ports, 'listings'>,
  enrolment: EnrolmentDocument,
): Promise<boolean> {
  const challenge = await records.read('challenges', enrolment.challengeId);
  if (challenge !== undefined) await frames.remove(challenge.framePaths);
  for (;;) {
    const current = await records.read('enrolments', enrolment._id);
    if (current === undefined || !isOpen(current.state)) return false;
    if (await moveEnrolment(records, current, current.state, 'withdrawn', { sealedIdentity: '' })) return true;
  }
}

function isOpen(state: EnrolmentState): state is (typeof OPEN)[number] {
  return OPEN.some((open) => open === state);
}
