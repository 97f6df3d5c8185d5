import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { audit } from '../_shared/audit';
import { endEnrolment, ownEnrolments } from '../_shared/end-enrolments';
import type { Caller } from '../_shared/ports/caller';
import type { FrameStore } from '../_shared/ports/frame-store';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';
import { endUnfinished } from '../_shared/supersede';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
}

/**
 * Withdraws the consent to face comparison: applications that are open end, their frames are deleted, and every consent is
 * marked. What was done before stays lawful (PIPL article 15), so a certificate that was issued stays; the next face check
 * asks again.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING; nothing is lost by calling again
 */
export function withdrawConsent(ports: Ports) {
  return async (_: Input<'withdrawConsent'>, caller: Caller): Promise<Output<'withdrawConsent'>> => {
    const { clock, records, listings } = ports;
    const now = clock.now();
    let endedEnrolments = 0;
    for (const enrolment of await ownEnrolments(listings, caller)) {
      if (await endEnrolment(ports, enrolment)) endedEnrolments++;
      // Whatever its state: a call that ended it may have crashed here.
      if (enrolment.state !== 'issued') await endUnfinished(ports, enrolment._id, caller.ref);
      if (enrolment.consent.withdrawnAt !== undefined) continue;
      // The mark comes last: whatever crashes before it is repeated.
      await audit(records, {
        eventId: `withdrawn.${enrolment._id}`,
        at: now,
        action: 'consentWithdrawn',
        actor: caller.ref,
        object: enrolment._id,
      });
      const consent = { ...enrolment.consent, withdrawnAt: now };
      const isMarked = await records.swap('enrolments', enrolment._id, { caller: caller.ref }, { consent });
      if (!isMarked) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
    }
    return { endedEnrolments };
  };
}
