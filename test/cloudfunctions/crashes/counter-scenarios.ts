import { expect } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { readCounterCredentials } from '../../../cloudfunctions/readCounterCredentials/read-counter-credentials';
import { readVenueCredential } from '../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { VENUE } from '../../fakes/cafe';
import { answerText, NOW, showText } from '../../fakes/issued';
import { CITIZEN, INSTALLATION_KEY, STAFF } from '../../fakes/world';
import { actions, SCAN, type Scenario, taken, type World } from './scenario';

const CHALLENGE = Uint8Array.of(1, 2, 3, 4, 5, 6);
const ANSWER = {
  scanId: '4'.repeat(32),
  qrText: answerText({ challenge: CHALLENGE, audience: VENUE.venueId }),
  asked: { challenge: encodeBase64url(CHALLENGE), askedAt: NOW },
};

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
    records.all('usages').map(({ receiptId }) => receiptId),
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
    leastCalls: 9,
    call: (ports) => readVenueCredential(ports)({ signingKey: INSTALLATION_KEY }, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ credential: expect.any(String) });
      expect(actions(world), name).toEqual(['venueCredentialIssued']);
      const { credential } = answer as { readonly credential: string };
      expect(world.records.all('venueCredentials'), name).toMatchObject([{ credential }]);
      expect(taken(world), name).toEqual([1]);
    },
  },
  {
    name: 'readCounterCredentials',
    leastCalls: 4,
    prepare: (world) => readVenueCredential(world)({ signingKey: INSTALLATION_KEY }, STAFF),
    call: (ports) => readCounterCredentials(ports)({ venueId: VENUE.venueId }, CITIZEN),
    holds(world, answer, name) {
      const [kept] = world.records.all('venueCredentials');
      expect(answer, name).toEqual({ credentials: [kept?.credential] });
      expect(taken(world), name).toEqual([1, 1]);
    },
  },
  {
    name: 'verifyPresentation, of an answer',
    leastCalls: 10,
    call: (ports) => verifyPresentation(ports)(ANSWER, STAFF),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ verdict: { outcome: 'accepted' } });
      expectLedger(world, 1, name);
    },
  },
];
