import { describe, expect, test } from 'vitest';
import { eraseHolder } from '../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../cloudfunctions/exportHolder/export-holder';
import { readVenueCredential } from '../../cloudfunctions/readVenueCredential/read-venue-credential';
import { renewAttestations } from '../../cloudfunctions/renewAttestations/renew-attestations';
import { startEnrolment } from '../../cloudfunctions/startEnrolment/start-enrolment';
import { suspendCertificate } from '../../cloudfunctions/suspendCertificate/suspend-certificate';
import { sweep } from '../../cloudfunctions/sweep/sweep';
import { syncScans } from '../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../cloudfunctions/verifyPresentation/verify-presentation';
import { withdrawConsent } from '../../cloudfunctions/withdrawConsent/withdraw-consent';
import { makeCafe } from '../fakes/cafe';
import { NOW, showText } from '../fakes/issued';
import { renewal } from '../fakes/renewal';
import { application, CITIZEN, comparedEnrolment, INSTALLATION_KEY, STAFF } from '../fakes/world';
import { sweepCrashes, untilFinal } from '../support/crash-sweep';

type World = Awaited<ReturnType<typeof makeCafe>>;

/** A use case, how it is called, and what must hold whatever went wrong at any one of its calls. */
interface Scenario {
  readonly name: string;
  readonly leastCalls: number;
  readonly prepare?: (world: World) => Promise<unknown>;
  readonly call: (ports: World) => Promise<unknown>;
  readonly holds: (world: World, answer: unknown, name: string) => unknown;
}

const APPLICATION = application();
const CHECK = '9'.repeat(32);
const SCAN = { scanId: '1'.repeat(32), qrText: showText() };
const OFFLINE = { scans: [2, 3].map((number) => offlineScan(number)) };

function offlineScan(number: number) {
  const qrText = showText({ presentedAt: NOW - number });
  return { scanId: String(number).padStart(32, '0'), qrText, scannedAt: NOW, decided: 'accepted' } as const;
}

/** Every receipt that speaks of a certificate has its line in the ledger, and every line its receipt. */
function expectLedger({ records }: World, rows: number, name: string): void {
  const receipts = records.all('receipts');
  expect(
    receipts.filter(({ outcome }) => outcome === 'open'),
    name,
  ).toEqual([]);
  expect(
    records.all('usages').map(({ _id }) => _id),
    name,
  ).toEqual(receipts.map(({ _id }) => _id));
  expect(receipts, name).toHaveLength(rows);
}

/** How often each limit was taken. */
function taken({ records }: World): readonly number[] {
  return records.all('limits').map(({ takings }) => takings.length);
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'startEnrolment',
    leastCalls: 6,
    call: (ports) => startEnrolment(ports)(APPLICATION, CITIZEN),
    holds(world, answer, name) {
      const [challenge] = world.records.all('challenges');
      expect(world.records.all('enrolments'), name).toMatchObject([{ challengeId: challenge?._id }]);
      expect(answer, name).toMatchObject({ challengeId: challenge?._id, steps: challenge?.steps });
      expect(taken(world), name).toEqual([1, 1]);
    },
  },
  {
    name: 'renewAttestations',
    leastCalls: 35,
    call: (ports) => renewAttestations(ports)(renewal(), CITIZEN),
    async holds(world, answer, name) {
      expect(world.records.all('batches'), name).toHaveLength(1);
      expect(world.records.all('attestations'), name).toHaveLength(31);
      expect(await renewAttestations(world)(renewal(), CITIZEN), name).toEqual(answer);
      expect(taken(world), name).toEqual([1]);
    },
  },
  {
    name: 'verifyPresentation',
    leastCalls: 10,
    call: (ports) => verifyPresentation(ports)(SCAN, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ verdict: { outcome: 'accepted' } });
      expectLedger(world, 1, name);
      expect(world.records.all('showings'), name).toHaveLength(1);
      expect(taken(world), name).toEqual([1]);
    },
  },
  {
    name: 'syncScans',
    leastCalls: 16,
    call: (ports) => syncScans(ports)(OFFLINE, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ results: [{ conflict: false }, { conflict: false }] });
      expectLedger(world, 2, name);
    },
  },
  {
    name: 'suspendCertificate, suspending',
    leastCalls: 6,
    call: (ports) => suspendCertificate(ports)({ action: 'suspend' }, CITIZEN),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ state: 'suspended' });
      expect(actions(world), name).toEqual(['certificateSuspended']);
    },
  },
  {
    name: 'suspendCertificate, lifting',
    leastCalls: 6,
    async prepare(world) {
      await suspendCertificate(world)({ action: 'suspend' }, CITIZEN);
      await world.records.add('enrolments', comparedEnrolment({ _id: CHECK }));
    },
    call: (ports) => suspendCertificate(ports)({ action: 'lift', enrolmentId: CHECK }, CITIZEN),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ state: 'valid' });
      expect(world.records.all('enrolments'), name).toMatchObject([{ state: 'lifted' }]);
      expect(new Set(actions(world)), name).toEqual(new Set(['certificateSuspended', 'suspensionLifted']));
    },
  },
  {
    name: 'withdrawConsent',
    leastCalls: 8,
    prepare: startWithFrames,
    call: (ports) => withdrawConsent(ports)({}, CITIZEN),
    holds(world, _, name) {
      expect(world.frames.paths(), name).toEqual([]);
      expect(world.records.all('enrolments'), name).toMatchObject([
        { state: 'withdrawn', consent: { withdrawnAt: NOW } },
      ]);
      expect(actions(world), name).toEqual(['consentWithdrawn']);
    },
  },
  {
    name: 'eraseHolder',
    leastCalls: 15,
    async prepare(world) {
      await startWithFrames(world);
      await verifyPresentation(world)(SCAN, STAFF);
    },
    call: (ports) => eraseHolder(ports)({ confirmation: 'erase everything' }, CITIZEN),
    holds(world, _, name) {
      const { records, frames } = world;
      const personal = [...records.all('enrolments'), ...records.all('challenges'), ...records.all('usages')];
      expect([...personal, ...frames.paths()], name).toEqual([]);
      expect(records.all('certificates'), name).toMatchObject([{ state: 'revoked', caller: '', sealedIdentity: '' }]);
      expect(actions(world), name).toEqual(['holderErased']);
    },
  },
  {
    name: 'exportHolder',
    leastCalls: 4,
    call: (ports) => exportHolder(ports)({ page: 0 }, CITIZEN),
    holds: (_, answer, name) => expect(answer, name).toMatchObject({ identity: { name: '张三丰' } }),
  },
  {
    name: 'readVenueCredential',
    leastCalls: 5,
    call: (ports) => readVenueCredential(ports)({ signingKey: INSTALLATION_KEY }, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ credential: expect.any(String) });
      expect(actions(world), name).toEqual(['venueCredentialIssued']);
    },
  },
  {
    name: 'sweep',
    leastCalls: 12,
    async prepare(world) {
      await startWithFrames(world);
      world.clock.advance(300);
    },
    call: (ports) => sweep(ports)(),
    holds: (world, _, name) => expect(world.frames.paths(), name).toEqual([]),
  },
];

/** The events of the audit, each once. */
function actions({ records }: World): readonly string[] {
  const events = new Map(records.all('auditEntries').map(({ eventId, action }) => [eventId, action]));
  return [...events.values()];
}

async function startWithFrames(world: World): Promise<void> {
  const { framePaths } = await startEnrolment(world)(APPLICATION, CITIZEN);
  for (const path of framePaths) world.frames.put(path, new Uint8Array(1));
}

/** A loaded machine takes its time over some hundreds of worlds. */
const PATIENCE_MS = 120_000;

describe('whatever fails at any one call, and the call is repeated', () => {
  test.each(SCENARIOS)(
    '$name ends as if nothing had',
    async ({ leastCalls, prepare, call, holds }) => {
      const calls = await sweepCrashes(async (trouble, name) => {
        const world = await makeCafe();
        await prepare?.(world);
        const answer = await untilFinal(
          () => call(trouble.around(world)),
          () => call(world),
        );
        await new Promise(setImmediate);
        await holds(world, answer, name);
      });
      expect(calls).toBeGreaterThanOrEqual(leastCalls);
    },
    PATIENCE_MS,
  );
});
