import { decodeBase64url } from '../../core/bytes/base64url';
import { checkSignature } from '../../core/certificate/ed25519';
import { CtidError } from '../../core/errors';
import { readTrustList } from '../../core/trust/read-trust-list';
import { TrustList } from '../../core/trust/trust-list';
import { callCloud } from '../cloud';
import { onWipe } from '../storage/forgetting';
import { keepPlain, readPlain } from '../storage/plain-storage';
import { trustedNow } from '../trusted-time';
import { pinnedRoot } from './pinned-root';

/** Signed and public: it stands in the clear, and is verified whenever it is taken up. */
const LIST_KEY = 'trustList';
/** Stands apart, so that a list that ended is no way back. */
const VERSION_KEY = 'trustListVersion';

/** No status list has this number: the trust list is wanted, and no other. */
const NO_LIST = 65_535;

let copy: TrustList | undefined;

onWipe(() => {
  copy = undefined;
});

/**
 * This phone's copy of the trust list.
 * @throws {CtidError} TRUST_LIST_EXPIRED also when there is none; TRUST_LIST_…, DEVELOPMENT_SECRET_REFUSED
 */
export function trustListCopy(): TrustList {
  copy ??= storedList();
  if (copy === undefined) throw new CtidError('TRUST_LIST_EXPIRED', 'there is none');
  if (trustedNow() >= copy.expiresAt) throw new CtidError('TRUST_LIST_EXPIRED');
  return copy;
}

/** Takes a list from the cloud in place of the copy. @throws {CtidError} TRUST_LIST_…, DEVELOPMENT_SECRET_REFUSED */
export function takeTrustList(signed: string): TrustList {
  const list = verified(signed);
  copy = list;
  keepPlain(LIST_KEY, signed);
  keepPlain(VERSION_KEY, list.version);
  return list;
}

/** Fetches the trust list alone, for a phone that verifies nobody. @throws {CtidError} as readTrust; TRUST_LIST_… */
export async function refreshTrustList(): Promise<TrustList> {
  const { trustList } = await callCloud('readTrust', { statusLists: [NO_LIST] });
  return takeTrustList(trustList);
}

function storedList(): TrustList | undefined {
  const signed = readPlain(LIST_KEY);
  return typeof signed === 'string' && signed !== '' ? verified(signed) : undefined;
}

function verified(signed: string): TrustList {
  const kept = readPlain(VERSION_KEY);
  const leastVersion = Math.max(copy?.version ?? 0, typeof kept === 'number' ? kept : 0);
  return readTrustList(decodeBase64url(signed), {
    rootKey: pinnedRoot(),
    now: trustedNow(),
    leastVersion,
    checkSignature,
  });
}
