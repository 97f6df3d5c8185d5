import type { Output } from '#core/contract/functions';
import { endOfAll, throwFirst } from '../_shared/end-of-all';
import { serialsDealt } from '../_shared/status-serials';
import { liveLists, recentSerials } from './live-lists';
import type { Ports } from './ports';
import { publishStatusLists } from './publish-status-lists';
import { publishTrustList } from './publish-trust-list';
import { signAuditDays } from './sign-audit-days';

/**
 * A timer's work: status lists of now, a trust list that names them, and the audit's days. One that fails stops neither of
 * the others, and is told when they are done: a trust list without new status lists is as true, because each of those
 * says its own age.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING, CALL_REFUSED
 */
export function publishTrust(ports: Ports) {
  return async (): Promise<Output<'publishTrust'>> => {
    const { clock, records, counters } = ports;
    const now = clock.now();
    const stored = await records.read('trustLists', 'current');
    const version = (stored?.version ?? 0) + 1;
    const { least, most } = await serialsDealt(counters);
    const serials = recentSerials(stored?.serials ?? [], least, now);
    const lists = liveLists(serials, most);
    const { failures } = await endOfAll([
      publishStatusLists(ports, lists, now),
      publishTrustList(ports, { version, lists, serials }, stored, now),
      signAuditDays(ports, now),
    ]);
    throwFirst(failures);
    return { version };
  };
}
