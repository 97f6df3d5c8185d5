import type { Output } from '#core/contract/functions';
import { POLICIES } from '#core/policy/policies';
import { throwFirst } from '../_shared/end-of-all';
import type { Ports } from './ports';
import { sweepCertificates } from './sweep-certificates';
import { sweepEnrolments } from './sweep-enrolments';
import { sweepExpired } from './sweep-expired';
import { sweepFrames } from './sweep-frames';
import { takeTurns } from './turns';

/**
 * A timer's work: frames that a crash left behind, then what nobody needs any more. It acts on what it finds, never on its
 * event, and every step may be repeated: what a run has no time for is found by the next one. What failed is told when
 * everything else is done.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export function sweep(ports: Ports) {
  return async (): Promise<Output<'sweep'>> => {
    const now = ports.clock.now();
    const lasting = (seconds: number) => () => ports.clock.now() < now + seconds;
    const frames = await takeTurns(sweepFrames(ports, now), lasting(POLICIES.sweep.framesAlone));
    const others = [...sweepEnrolments(ports, now), ...sweepCertificates(ports, now), ...sweepExpired(ports, now)];
    const rest = await takeTurns([...others, ...frames.left], lasting(POLICIES.sweep.longest));
    throwFirst([...frames.failures, ...rest.failures]);
    return { removed: frames.removed + rest.removed };
  };
}
