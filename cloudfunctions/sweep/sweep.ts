import type { Output } from '#core/contract/functions';
import type { Ports } from './ports';
import { sweepCertificates } from './sweep-certificates';
import { sweepEnrolments } from './sweep-enrolments';
import { sweepExpired } from './sweep-expired';
import { sweepFrames } from './sweep-frames';

/**
 * A timer's work: frames that a crash left behind, then what nobody needs any more. It acts on what it finds, never on its
 * event, and every step may be repeated.
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export function sweep(ports: Ports) {
  return async (): Promise<Output<'sweep'>> => {
    const now = ports.clock.now();
    let removed = await sweepFrames(ports, now);
    removed += await sweepEnrolments(ports, now);
    removed += await sweepCertificates(ports, now);
    removed += await sweepExpired(ports, now);
    return { removed };
  };
}
