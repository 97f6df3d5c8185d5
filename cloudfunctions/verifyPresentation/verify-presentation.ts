import type { Clock } from '#core/clock';
import type { PresentationVerified } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { POLICIES } from '#core/policy/policies';
import { findCounter, isOpenAt } from '../_shared/find-counter';
import { type JudgingPorts, judgeScan } from '../_shared/judge-scan';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import { requireClaimed } from '../_shared/scan-claim';

interface Ports extends JudgingPorts {
  readonly clock: Clock;
}

/**
 * Judges a scanned code, now, for the venue of the staff member who scanned it; an answer, by the question that the counter
 * asked. Which venue asked is not the counter's to say.
 * @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED, VENUE_CLOSED, SCANS_EXHAUSTED, SCAN_OF_ANOTHER_CODE
 */
export function verifyPresentation(ports: Ports) {
  return async (scan: Input<'verifyPresentation'>, caller: Caller): Promise<PresentationVerified> => {
    const counter = await findCounter(ports.records, caller);
    const scannedAt = ports.clock.now();
    const isOpen = isOpenAt(counter.venue, scannedAt);
    if (!isOpen) await requireClaimed(ports.records, counter, scan.scanId, 'VENUE_CLOSED');
    await requireOne(ports, `scans:${caller.ref}`, POLICIES.scans, scan.scanId, 'SCANS_EXHAUSTED');
    const judged = await judgeScan(ports, counter, { ...scan, scannedAt });
    return { ...judged, venueName: counter.venue.name };
  };
}
