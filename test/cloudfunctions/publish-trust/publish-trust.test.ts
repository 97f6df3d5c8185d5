import { describe, expect, test } from 'vitest';
import { readAuditDay } from '#core/audit/audit-day';
import { decodeBase64url } from '#core/bytes/base64url';
import { DAY, HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { STATUS_PLACES, statusAt } from '#core/status/status-bits';
import { readTrustList } from '#core/trust/read-trust-list';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { publishTrust } from '../../../cloudfunctions/publishTrust/publish-trust';
import { renewAttestations } from '../../../cloudfunctions/renewAttestations/renew-attestations';
import { suspendCertificate } from '../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { FixedClock } from '../../fakes/fixed-clock';
import { NOW } from '../../fakes/issued';
import { LIST_KEY, ROOT_KEY } from '../../fakes/publishing';
import { renewal } from '../../fakes/renewal';
import { CITIZEN } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';
import { setUp } from './publishing-scene';

describe('publishTrust', () => {
  test('signs a list that the root stands behind, for seven days, with every key that verifiers need', async () => {
    const { publish, trust } = await setUp();
    expect(await publish()).toEqual({ version: 1 });
    expect(await trust()).toMatchObject({
      version: 1,
      issuedAt: NOW,
      expiresAt: NOW + 7 * DAY,
      issuerKeys: [{ kid: 1 }],
      statusListKeys: [{ kid: 1 }],
      statusLists: ['urn:ctid:status-list:3', 'urn:ctid:status-list:4'],
    });
  });

  test('names the list that a counter is still in which lags behind, and the one that another has begun', async () => {
    const { publish, trust, counters } = await setUp();
    const { counters: number, block } = POLICIES.statusSerials;
    const turnsOfList = STATUS_PLACES / (number * block);
    for (let at = 1; at < number; at++) await counters.reserve(`statusSerial.${at}`, turnsOfList - 1);
    await counters.reserve('statusSerial.5', 1);
    await publish();
    expect((await trust()).statusLists.map((uri) => uri.split(':').at(-1))).toEqual(['3', '4', '5']);
  });

  test('raises the version each time, so that an older list is a rollback', async () => {
    const { publish, read, trust } = await setUp();
    await publish();
    const old = await read({ statusLists: [0] });
    await publish();
    expect((await trust()).version).toBe(2);
    const anchor = { rootKey: ROOT_KEY, now: NOW, leastVersion: 2, checkSignature: checkSignatureWithNode };
    expect(await codeFrom((async () => readTrustList(decodeBase64url(old.trustList), anchor))())).toBe(
      'TRUST_LIST_ROLLED_BACK',
    );
  });

  test('of two runs at once one wins, and the version rises by one', async () => {
    const { publish, trust } = await setUp();
    await publish();
    const codes = await Promise.all([codeFrom(publish()), codeFrom(publish())]);
    expect(codes.sort()).toEqual(['STILL_PROCESSING', undefined]);
    expect((await trust()).version).toBe(2);
  });

  test('marks every live attestation of a suspended certificate, and no other place', async () => {
    const { publish, list, records, ...world } = await setUp();
    await renewAttestations({ ...world, records })(renewal(), CITIZEN);
    await publish();
    const before = await list(3);
    expect(before.bits.every((byte) => byte === 0)).toBe(true);
    await suspendCertificate({ ...world, records })({ action: 'suspend' }, CITIZEN);
    await publish();
    const { bits } = await list(3);
    const places = records.all('attestations').map(({ _id }) => Number(_id.split('.')[1]));
    expect(places).toHaveLength(31);
    for (const place of places) expect(statusAt(bits, place)).toBe('suspended');
    for (const place of places) bits[place >> 2] = 0;
    expect(bits.every((byte) => byte === 0)).toBe(true);
  });

  test('marks them until the last of them ends', async () => {
    const { publish, list, records, clock, ...world } = await setUp();
    await renewAttestations({ ...world, records, clock })(renewal(), CITIZEN);
    await suspendCertificate({ ...world, records, clock })({ action: 'suspend' }, CITIZEN);
    clock.advance(DAY - 1);
    await publish();
    const { bits } = await list(3);
    const places = records.all('attestations').filter(({ expiresAt }) => expiresAt >= clock.now());
    expect(places.length).toBeGreaterThanOrEqual(30);
    for (const { _id } of places) expect(statusAt(bits, Number(_id.split('.')[1]))).toBe('suspended');
  });

  test('puts no older status list in the place of a newer one, where a run was overtaken', async () => {
    const { publish, ports, list, clock } = await setUp();
    const overtaken = publishTrust({ ...ports, clock: new FixedClock(NOW) });
    clock.advance(HOUR);
    await publish();
    await overtaken();
    expect((await list(3)).issuedAt).toBe(NOW + HOUR);
  });

  test('names no place of a certificate that changed more than a day ago: its attestations are gone', async () => {
    const { publish, list, records, clock } = await setUp();
    await records.swap('certificates', 'e'.repeat(32), { state: 'valid' }, { state: 'revoked', stateSince: NOW });
    clock.advance(DAY + 2 * HOUR);
    await publish();
    expect((await list(3)).bits.every((byte) => byte === 0)).toBe(true);
  });

  test('signs each day of the audit that ended, bound to the one before', async () => {
    const { publish, clock, records } = await setUp();
    const event = { action: 'certificateIssued', actor: 'a', object: 'o' } as const;
    await audit(records, { ...event, eventId: '1', at: NOW });
    await publish();
    expect(records.all('auditDays')).toEqual([]);
    clock.advance(DAY);
    await audit(records, { ...event, eventId: '2', at: clock.now() });
    await publish();
    clock.advance(2 * DAY);
    await publish();
    const days = records
      .all('auditDays')
      .map(({ signed }) => readAuditDay(decodeBase64url(signed), LIST_KEY, checkSignatureWithNode));
    expect(days).toMatchObject([{ day: '20260601', previous: '' }, { day: '20260602' }]);
    expect(days[1]?.previous).not.toBe('');
    expect(days[0]?.heads).toMatchObject([{ sequence: 1 }]);
  });
});

describe('readTrust', () => {
  test('says that nothing was published yet, and leaves out lists that do not exist', async () => {
    const { read, publish } = await setUp();
    expect(await codeFrom(read({ statusLists: [0] }))).toBe('TRUST_LIST_EXPIRED');
    await publish();
    expect((await read({ statusLists: [3, 9] })).statusLists.map(({ list }) => list)).toEqual([3]);
  });
});
