import type { Clock } from '#core/clock';
import type { ScanSynced } from '#core/contract/answers';
import type { Input, Output } from '#core/contract/functions';
import { CtidError, type ErrorCode } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { type Counter, findCounter, isOpenAt } from '../_shared/find-counter';
import { type JudgingPorts, judgeScan } from '../_shared/judge-scan';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import { requireClaimed } from '../_shared/scan-claim';

interface Ports extends JudgingPorts {
  readonly clock: Clock;
}

type OfflineScan = Input<'syncScans'>['scans'][number];

/** A counter's clock may run ahead of ours by as much as a holder's may (WIRE). */
const AHEAD = 10;

/**
 * Takes over a counter's queue of offline scans: each is judged as of the time that the counter recorded, and reported
 * when the counter had decided otherwise. Nothing is doubled however often the queue is sent; one scan that cannot be
 * judged does not stop the others.
 * @throws {CtidError} STAFF_NOT_APPROVED, VENUE_NOT_AUTHORISED, SCANS_EXHAUSTED
 */
export function syncScans(ports: Ports) {
  return async ({ scans }: Input<'syncScans'>, caller: Caller): Promise<Output<'syncScans'>> => {
    const counter = await findCounter(ports.records, caller);
    const queue = scans.map(({ scanId }) => scanId).join();
    const intent = ports.pseudonyms.of('keys', queue);
    await requireOne(ports, `syncs:${caller.ref}`, POLICIES.syncs, intent, 'SCANS_EXHAUSTED');
    const results: ScanSynced[] = [];
    // In the order of the queue: of two showings of one code the earlier one counts.
    for (const scan of scans) results.push(await syncOne(ports, counter, scan));
    return { results };
  };
}

async function syncOne(ports: Ports, counter: Counter, scan: OfflineScan): Promise<ScanSynced> {
  const { scanId, decided } = scan;
  try {
    const fault = findFault(counter, scan, ports.clock.now());
    if (fault !== undefined) await requireClaimed(ports.records, counter, scanId, fault);
    const { verdict, receipt } = await judgeScan(ports, counter, scan);
    return { scanId, verdict, receipt, conflict: verdict.outcome !== decided };
  } catch (error) {
    if (!(error instanceof CtidError) || !FINAL.includes(error.code)) throw error;
    return { scanId, code: error.code };
  }
}

/** What another sending would not change. */
const FINAL: readonly string[] = ['SCAN_TIME_WRONG', 'SCAN_OF_ANOTHER_CODE', 'VENUE_CLOSED'];

/** Offline decisions may be made for three days, while the venue is open, and are sent in within them. */
function findFault({ venue }: Counter, { scannedAt }: OfflineScan, now: number): ErrorCode | undefined {
  const isUsable = scannedAt <= now + AHEAD && scannedAt > now - POLICIES.offline.usable;
  if (!isUsable) return 'SCAN_TIME_WRONG';
  return isOpenAt(venue, scannedAt) ? undefined : 'VENUE_CLOSED';
}
