import { unzlibSync } from 'fflate';
import { decodeBase64url } from '../../core/bytes/base64url';
import { checkSignature } from '../../core/certificate/ed25519';
import { CtidError } from '../../core/errors';
import { STATUS_BYTES } from '../../core/status/status-bits';
import { readStatusList, StatusListToken, statusListNumber, statusListUri } from '../../core/status/status-list-token';
import { TrustList } from '../../core/trust/trust-list';
import { onWipe } from '../storage/forgetting';
import { keepPlain, readPlain } from '../storage/plain-storage';
import { trustedNow } from '../trusted-time';

/** A status list as this phone holds it: stored compressed, and open in memory, so that a verdict need not wait for it. */
export interface StatusListCopy {
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly bits: Uint8Array;
}

const LIST_KEY = 'statusList.';

let copies: ReadonlyMap<number, StatusListCopy> | undefined;

onWipe(() => {
  copies = undefined;
});

/** The copies of the lists that the trust list names. A stored one that cannot be believed is as good as none. */
export function statusListCopies(trust: TrustList): ReadonlyMap<number, StatusListCopy> {
  copies ??= new Map(listsNamedIn(trust).flatMap((list) => storedCopy(list, trust)));
  return copies;
}

/**
 * Takes a list from the cloud in place of the copy; an older one than the copy is none.
 * @throws {CtidError} STATUS_LIST_MALFORMED, STATUS_LIST_FORGED, STATUS_LIST_EXPIRED
 */
export function takeStatusList(list: number, signed: string, trust: TrustList): void {
  const token = verified(list, signed, trust, trustedNow());
  const earlier = statusListCopies(trust).get(list);
  if (earlier !== undefined && token.issuedAt <= earlier.issuedAt) return;
  copies = new Map([...statusListCopies(trust), [list, opened(token)]]);
  keepPlain(LIST_KEY + list, signed);
}

/** Lets go of lists that the trust list names no more: nothing that lives points into them. */
export function dropOtherLists(trust: TrustList): void {
  const named = listsNamedIn(trust);
  const all = [...statusListCopies(trust)];
  copies = new Map(all.filter(([list]) => named.includes(list)));
  for (const [list] of all) if (!named.includes(list)) keepPlain(LIST_KEY + list, '');
}

/** The numbers of the lists that living attestations point into. */
export function listsNamedIn({ statusLists }: TrustList): readonly number[] {
  return statusLists.map(statusListNumber).filter((number) => number !== undefined);
}

function storedCopy(list: number, trust: TrustList): readonly (readonly [number, StatusListCopy])[] {
  const signed = readPlain(LIST_KEY + list);
  if (typeof signed !== 'string' || signed === '') return [];
  try {
    // Its age is judged with every verdict: revoked stays revoked however old the list is.
    return [[list, opened(verified(list, signed, trust, 0))]];
  } catch (error) {
    if (error instanceof CtidError) return [];
    throw error;
  }
}

function verified(list: number, signed: string, { statusListKeys }: TrustList, now: number): StatusListToken {
  const bytes = decodeBase64url(signed);
  for (const { publicKey } of statusListKeys) {
    const token = readIfSigned(bytes, publicKey, now);
    if (token?.uri === statusListUri(list)) return token;
  }
  throw new CtidError('STATUS_LIST_FORGED');
}

function readIfSigned(bytes: Uint8Array, publicKey: Uint8Array, now: number): StatusListToken | undefined {
  try {
    return readStatusList(bytes, publicKey, now, checkSignature);
  } catch (error) {
    if (error instanceof CtidError && error.code === 'STATUS_LIST_FORGED') return undefined;
    throw error;
  }
}

/** @throws {CtidError} STATUS_LIST_MALFORMED */
function opened({ issuedAt, compressed }: StatusListToken): StatusListCopy {
  try {
    return { issuedAt, bits: unzlibSync(compressed, { out: new Uint8Array(STATUS_BYTES) }) };
  } catch {
    throw new CtidError('STATUS_LIST_MALFORMED', 'not compressed as it should be');
  }
}
