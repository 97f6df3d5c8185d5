import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import type { ChallengeDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';

const PASSES = POLICIES.frames.sweptAfter;

/**
 * Deletes the frames of expired challenges, also where a function was killed before it could. Uploads may come late, so
 * every challenge is looked at several times. Returns how many challenges were removed.
 */
export async function sweepFrames(ports: Ports, now: number): Promise<number> {
  let removed = 0;
  for (const [sweeps, after] of PASSES.entries()) {
    const due = { equal: { sweeps }, before: ['expiresAt', now - after + 1] } as const;
    for await (const challenge of allOf(ports.listings, 'challenges', due)) removed += await sweepOne(ports, challenge);
  }
  return removed;
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
