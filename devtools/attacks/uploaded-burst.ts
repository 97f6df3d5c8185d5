import { createHash } from 'node:crypto';
import type { ChallengeStep } from '#core/liveness/challenge';
import { POLICIES } from '#core/policy/policies';
import { type Frame, readBurst } from '../../cloudfunctions/compareFace/read-burst';
import { bareRecords } from '../bench/bare-records';
import type { Burst } from '../performer/perform';

/** A burst as `compareFace` reads it from its uploads, when nothing was uploaded before it. */
export function uploadedBurst(steps: readonly ChallengeStep[], { frames, timesMs }: Burst): Promise<readonly Frame[]> {
  const uploads = new Map(frames.map((frame, at) => [`frame ${at}`, frame]));
  const ports = {
    clock: { now: () => POLICIES.challenge.lifetime },
    frames: { read: async (path: string) => uploads.get(path), remove: async () => undefined },
    pseudonyms: { of: (_kind: string, value: string | Uint8Array) => createHash('sha256').update(value).digest('hex') },
    records: bareRecords(),
  };
  const challenge = {
    _id: 'challenge of an attack',
    enrolmentId: '',
    caller: '',
    steps,
    framePaths: [...uploads.keys()],
    expiresAt: POLICIES.challenge.lifetime,
    used: true,
    sweeps: 0,
  };
  return readBurst(ports, challenge, timesMs);
}
