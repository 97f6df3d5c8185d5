import { POLICIES } from '#core/policy/policies';
import type { ChallengeDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';
import { sweepEach } from './sweep-each';
import type { Work } from './turns';

const PASSES = POLICIES.frames.sweptAfter;

/**
 * Deletes the frames of expired challenges, also where a function was killed before it could. Uploads may come late, so
 * every challenge is looked at several times, and removed the last time.
 */
export function sweepFrames(ports: Ports, now: number): readonly Work[] {
  return PASSES.map((after, sweeps) => {
    const due = { equal: { sweeps }, before: ['expiresAt', now - after + 1] } as const;
    return sweepEach(ports.listings, 'challenges', due, (challenge) => sweepOne(ports, challenge));
  });
}

async function sweepOne({ records, frames }: Ports, challenge: ChallengeDocument): Promise<number> {
  const { _id, sweeps, framePaths } = challenge;
  await frames.remove(framePaths);
  if (sweeps < PASSES.length - 1) {
    await records.swap('challenges', _id, { sweeps }, { sweeps: sweeps + 1 });
    return 0;
  }
  await records.remove('challenges', _id);
  return 1;
}
