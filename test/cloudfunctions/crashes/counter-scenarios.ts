import { expect } from 'vitest';
import { readVenueCredential } from '../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { NOW, showText } from '../../fakes/issued';
import { INSTALLATION_KEY, STAFF } from '../../fakes/world';
import { actions, SCAN, type Scenario, taken, type World } from './scenario';

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

export const COUNTER_SCENARIOS: readonly Scenario[] = [
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
    name: 'readVenueCredential',
    leastCalls: 5,
    call: (ports) => readVenueCredential(ports)({ signingKey: INSTALLATION_KEY }, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ credential: expect.any(String) });
      expect(actions(world), name).toEqual(['venueCredentialIssued']);
    },
  },
];
