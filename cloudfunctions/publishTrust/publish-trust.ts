import { encodeBase64url } from '#core/bytes/base64url';
import type { Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { statusListUri } from '#core/status/status-list-token';
import { signTrustList } from '#core/trust/sign-trust-list';
import { serialsDealt } from '../_shared/status-serials';
import { liveLists, recentSerials } from './live-lists';
import type { Ports } from './ports';
import { publishStatusLists } from './publish-status-lists';
import { signAuditDays } from './sign-audit-days';

/**
 * A timer's work: status lists of now, and a trust list that names them, the issuer keys of now and the next ones, under a
 * version that only rises. Of two runs at once one wins, and the other's list was as true.
 * @throws {CtidError} SERVICE_UNAVAILABLE, CALL_REFUSED
 */
export function publishTrust(ports: Ports) {
  return async (): Promise<Output<'publishTrust'>> => {
    const { clock, records, counters, directory, settings, listSigner } = ports;
    const now = clock.now();
    const stored = await records.read('trustLists', 'current');
    const { least, most } = await serialsDealt(counters);
    const serials = recentSerials(stored?.serials ?? [], least, now);
    const lists = liveLists(serials, most);
    await publishStatusLists(ports, lists, now);

    const version = (stored?.version ?? 0) + 1;
    const trustList = {
      version,
      issuedAt: now,
      expiresAt: now + POLICIES.publication.trustListLifetime,
      issuerKeys: await directory.listedAt(now),
      statusLists: lists.map(statusListUri),
      ...settings,
    };
    const signed = encodeBase64url(signTrustList(trustList, listSigner.certificate, listSigner.sign));
    const isNewest = stored
      ? await records.swap('trustLists', 'current', { version: stored.version }, { version, signed, serials })
      : await records.add('trustLists', { _id: 'current', version, signed, serials });
    if (!isNewest) throw new CtidError('STILL_PROCESSING', 'another run published meanwhile');
    await signAuditDays(ports, now);
    return { version };
  };
}
