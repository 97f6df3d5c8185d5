import { encodeBase64url } from '#core/bytes/base64url';
import { DAY, HOUR } from '#core/clock';
import type { CertificateState, CertificateStatus } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { emptyStatusBits, setStatus } from '#core/status/status-bits';
import { signStatusList, statusListUri } from '#core/status/status-list-token';
import { allOf } from '../_shared/all-of';
import { endOfAll, throwFirst } from '../_shared/end-of-all';
import { groupsOf } from '../_shared/groups-of';
import type { Listings } from '../_shared/ports/listings';
import type { Ports } from './ports';

type ListPorts = Pick<Ports, 'records' | 'listings' | 'statusSigner' | 'compressor'>;

type ToldStatus = CertificateState & CertificateStatus;

/** The bits of each list, by its number. */
type Bits = ReadonlyMap<number, Uint8Array>;

/** What verifiers must learn of, in the order in which certificates move: one that moves meanwhile is found later. */
const TOLD: readonly ToldStatus[] = ['suspended', 'revoked'];

/**
 * Signs a list for each number, with every attestation in it that lives and must not be believed. When one of those cannot
 * be found out, none is signed: an old list says its age, a list with a gap would not.
 */
export async function publishStatusLists(ports: ListPorts, lists: readonly number[], now: number): Promise<void> {
  const bits = new Map(lists.map((list) => [list, emptyStatusBits()]));
  for (const status of TOLD) await markPlaces(ports.listings, bits, status, now);
  const failures: unknown[] = [];
  for (const group of groupsOf([...bits], POLICIES.timers.atOnce)) {
    const published = group.map(([list, places]) => publishOne(ports, list, places, now));
    failures.push(...(await endOfAll(published)).failures);
  }
  throwFirst(failures);
}

/** So many certificates' attestations are searched together: each has thirty alive or a few times that. */
const TOGETHER = 50;

/** Attestations live for a day, so that only what changed within one can matter. */
async function markPlaces(listings: Listings, bits: Bits, status: ToldStatus, now: number): Promise<void> {
  const changed = { equal: { state: status }, since: ['stateSince', now - DAY - HOUR] } as const;
  const ids: string[] = [];
  for await (const { _id } of allOf(listings, 'certificates', changed)) ids.push(_id);
  for (const searches of groupsOf(groupsOf(ids, TOGETHER), POLICIES.timers.atOnce)) {
    await Promise.all(searches.map((together) => markPlacesOf(listings, bits, status, together, now)));
  }
}

async function markPlacesOf(
  listings: Listings,
  bits: Bits,
  status: ToldStatus,
  certificateIds: readonly string[],
  now: number,
): Promise<void> {
  const live = { among: ['certificateId', certificateIds], since: ['expiresAt', now] } as const;
  for await (const attestation of allOf(listings, 'attestations', live)) {
    const [list = -1, index = -1] = attestation._id.split('.').map(Number);
    const places = bits.get(list);
    if (places !== undefined) setStatus(places, index, status);
  }
}

async function publishOne(
  { records, statusSigner, compressor }: ListPorts,
  list: number,
  places: Uint8Array,
  now: number,
): Promise<void> {
  const token = {
    uri: statusListUri(list),
    issuedAt: now,
    expiresAt: now + POLICIES.publication.statusListLifetime,
    compressed: compressor.compress(places),
  };
  const signed = encodeBase64url(signStatusList(token, statusSigner.sign));
  const _id = String(list);
  const stored = await records.read('statusLists', _id);
  // A run that was overtaken must not put an older list in the place of a newer one.
  if (stored !== undefined && stored.issuedAt > now) return;
  if (stored === undefined) await records.add('statusLists', { _id, signed, issuedAt: now });
  else await records.swap('statusLists', _id, { issuedAt: stored.issuedAt }, { signed, issuedAt: now });
}
