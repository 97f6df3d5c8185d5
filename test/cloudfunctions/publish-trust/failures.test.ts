import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import { CtidError } from '#core/errors';
import { statusAt } from '#core/status/status-bits';
import { audit } from '../../../cloudfunctions/_shared/audit';
import type { CollectionName } from '../../../cloudfunctions/_shared/ports/collections';
import type { Listings } from '../../../cloudfunctions/_shared/ports/listings';
import { publishTrust } from '../../../cloudfunctions/publishTrust/publish-trust';
import { NOW } from '../../fakes/issued';
import { MemoryListings } from '../../fakes/memory-listings';
import { certificate } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';
import { TroubledPorts } from '../../support/crash-sweep';
import { setUp } from './publishing-scene';

/** An audit entry of yesterday, so that its day is there to be signed. */
function auditYesterday({ records, clock }: Awaited<ReturnType<typeof setUp>>): Promise<void> {
  const at = clock.now() - DAY;
  return audit(records, { eventId: '1', at, action: 'certificateIssued', actor: 'a', object: 'o' });
}

describe('a part of publishTrust that fails', () => {
  test('the status lists: trust list and audit days are signed all the same, and the old status lists stay', async () => {
    const scene = await setUp();
    const { publish, ports, records, clock, listings, trust } = scene;
    await publish();
    const old = records.all('statusLists');
    clock.advance(HOUR);
    await auditYesterday(scene);
    const broken = { ...ports, listings: unreadable(listings, 'certificates') };
    expect(await codeFrom(publishTrust(broken)())).toBe('SERVICE_UNAVAILABLE');
    expect(await trust()).toMatchObject({ version: 2, issuedAt: NOW + HOUR });
    expect((await trust()).statusLists).toContain('urn:ctid:status-list:3');
    expect(records.all('auditDays')).toHaveLength(1);
    expect(records.all('statusLists')).toEqual(old);
  });

  test('some attestations that cannot be read: no status list is signed without them', async () => {
    const { publish, ports, records, clock, listings } = await setUp();
    await publish();
    const old = records.all('statusLists');
    clock.advance(HOUR);
    await records.swap('certificates', 'e'.repeat(32), { state: 'valid' }, { state: 'revoked', stateSince: NOW });
    const broken = { ...ports, listings: unreadable(listings, 'attestations') };
    expect(await codeFrom(publishTrust(broken)())).toBe('SERVICE_UNAVAILABLE');
    expect(records.all('statusLists')).toEqual(old);
  });

  test('the issuer keys: status lists and audit days are signed all the same', async () => {
    const scene = await setUp();
    const { ports, records } = scene;
    await auditYesterday(scene);
    const directory = { listedAt: () => Promise.reject(new CtidError('CALL_REFUSED')) };
    expect(await codeFrom(publishTrust({ ...ports, directory })())).toBe('CALL_REFUSED');
    expect(records.all('trustLists')).toEqual([]);
    expect(records.all('statusLists')).toHaveLength(2);
    expect(records.all('auditDays')).toHaveLength(1);
  });

  test('one status list: the other is signed', async () => {
    const { ports, records } = await setUp();
    const add: typeof records.add = (collection, document) =>
      collection === 'statusLists' && document._id === '3'
        ? Promise.reject(new CtidError('STILL_PROCESSING'))
        : records.add(collection, document);
    const broken = Object.assign(Object.create(records), { add }) as typeof records;
    expect(await codeFrom(publishTrust({ ...ports, records: broken })())).toBe('STILL_PROCESSING');
    expect(records.all('statusLists').map(({ _id }) => _id)).toEqual(['4']);
    expect(records.all('trustLists')).toHaveLength(1);
  });
});

describe('publishTrust after a day on which many certificates were suspended', () => {
  test('asks for their attestations together', async () => {
    const { ports, records, list } = await setUp();
    const CERTIFICATES = 1_000;
    for (let at = 0; at < CERTIFICATES; at++) {
      const _id = String(at).padStart(32, '0');
      await records.add('certificates', certificate({ _id, state: 'suspended', stateSince: NOW }));
      await records.add('attestations', { _id: `3.${at}`, certificateId: _id, expiresAt: NOW + HOUR });
    }
    const counting = new TroubledPorts();
    const { listings } = counting.around({ listings: new MemoryListings(records, 100) });
    await publishTrust({ ...ports, listings })();
    expect(counting.calls).toBeLessThan(50);
    const { bits } = await list(3);
    const told = Array.from({ length: CERTIFICATES + 1 }, (_, at) => statusAt(bits, at));
    expect(told.lastIndexOf('suspended')).toBe(CERTIFICATES - 1);
    expect(told.filter((status) => status === 'suspended')).toHaveLength(CERTIFICATES);
  });
});

/** Listings that cannot find anything in one collection. */
function unreadable(listings: Listings, collection: CollectionName): Listings {
  const page: Listings['page'] = (asked, search, after) =>
    asked === collection ? Promise.reject(new CtidError('SERVICE_UNAVAILABLE')) : listings.page(asked, search, after);
  return { pageSize: listings.pageSize, page, removeSome: () => Promise.resolve(0) };
}
