import { AttestationClaims } from '../../core/certificate/attestation-claims';
import { OfflineStanding, offlineStanding } from '../../core/status/offline-standing';
import { statusAt } from '../../core/status/status-bits';
import { TrustList } from '../../core/trust/trust-list';
import { callCloud } from '../cloud';
import { trustedNow } from '../trusted-time';
import { dropOtherLists, listsNamedIn, StatusListCopy, statusListCopies, takeStatusList } from './status-list-copies';
import { takeTrustList, trustListCopy } from './trust-list-copy';

/** Whom this phone believes without asking, and what it knows of certificates. */
export interface Trust {
  readonly trustList: TrustList;
  readonly statusLists: ReadonlyMap<number, StatusListCopy>;
  /** Of the oldest status list, in seconds; undefined when there is none. */
  readonly dataAge: number | undefined;
}

/** So many lists go into one call (`readTrust`). */
const LISTS_A_CALL = 4;

/**
 * Fetches the trust list and every status list that it names. What was kept stays until something newer is verified.
 * @throws {CtidError} as readTrust; TRUST_LIST_…, STATUS_LIST_…, DEVELOPMENT_SECRET_REFUSED
 */
export async function refreshTrust(): Promise<void> {
  const expected = knownLists().slice(0, LISTS_A_CALL);
  const trustList = await fetchLists(expected);
  dropOtherLists(trustList);
  const others = listsNamedIn(trustList).filter((list) => !expected.includes(list));
  for (let at = 0; at < others.length; at += LISTS_A_CALL) await fetchLists(others.slice(at, at + LISTS_A_CALL));
}

/**
 * What is kept, verified.
 * @throws {CtidError} TRUST_LIST_EXPIRED also when there is none; TRUST_LIST_…
 */
export function readTrust(): Trust {
  const trustList = trustListCopy();
  const statusLists = statusListCopies(trustList);
  const issued = Array.from(statusLists.values(), ({ issuedAt }) => issuedAt);
  const dataAge = issued.length > 0 ? Math.max(0, trustedNow() - Math.min(...issued)) : undefined;
  return { trustList, statusLists, dataAge };
}

/** How old the kept status lists are, in seconds; undefined when nothing can be decided by what is kept. */
export async function dataAge(): Promise<number | undefined> {
  try {
    return readTrust().dataAge;
  } catch {
    return undefined;
  }
}

/** What the kept lists leave of an attestation; undefined when the list of its place is not kept. */
export function standingIn(
  { statusLists }: Trust,
  claims: AttestationClaims,
  now: number,
): OfflineStanding | undefined {
  const list = statusLists.get(claims.statusList);
  const listed = list && statusAt(list.bits, claims.statusIndex);
  return list && listed && offlineStanding(listed, list.issuedAt, now);
}

async function fetchLists(lists: readonly number[]): Promise<TrustList> {
  const answer = await callCloud('readTrust', { statusLists: [...lists] });
  const trustList = takeTrustList(answer.trustList);
  const named = listsNamedIn(trustList);
  for (const { list, signed } of answer.statusLists) if (named.includes(list)) takeStatusList(list, signed, trustList);
  return trustList;
}

/** The lists that the copy names; the first list, where there is no copy. */
function knownLists(): readonly number[] {
  try {
    const lists = listsNamedIn(trustListCopy());
    return lists.length > 0 ? lists : [0];
  } catch {
    return [0];
  }
}
