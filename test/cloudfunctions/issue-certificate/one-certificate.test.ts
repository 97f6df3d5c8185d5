import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { eraseHolder } from '../../../cloudfunctions/eraseHolder/erase-holder';
import { issueCertificate } from '../../../cloudfunctions/issueCertificate/issue-certificate';
import { seededRandomness } from '../../fakes/seeded-randomness';
import { type Trouble, TroubledRecords } from '../../fakes/troubled-records';
import {
  CITIZEN,
  certificate,
  comparedEnrolment,
  deviceKeys,
  ENROLMENT_ID,
  INSTALLATION_KEY,
  makeWorld,
  STRANGER,
} from '../../fakes/world';
import { codeFrom } from '../../support/code-from';
import { sweepCrashes, untilFinal } from '../../support/crash-sweep';

const INPUT = { enrolmentId: ENROLMENT_ID, installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() };
const OTHER_KEYS = { ...INPUT, deviceKeys: deviceKeys(100) };

async function setUp(trouble: Trouble) {
  const world = makeWorld();
  await world.records.add('enrolments', comparedEnrolment());
  const issue = issueCertificate({ ...world, records: new TroubledRecords(world.records, trouble) });
  return { ...world, issue };
}

/** A loaded machine takes its time over hundreds of certificates. */
const PATIENCE_MS = 60_000;

/** Each call waits for some turns of the event loop, before and after it takes effect. */
function jitter(seed: string): Trouble {
  const randomness = seededRandomness(seed);
  const wait = async () => {
    for (let turns = (randomness.bytes(1)[0] ?? 0) % 8; turns > 0; turns--) await Promise.resolve();
  };
  return async (call) => {
    await wait();
    const value = await call();
    await wait();
    return value;
  };
}

describe('two calls at once', () => {
  test(
    'with the same keys give one certificate and the same bytes, in 100 interleavings',
    async () => {
      for (let run = 0; run < 100; run++) {
        const { issue, records } = await setUp(jitter(`same ${run}`));
        const [one, other] = await Promise.all([issue(INPUT, CITIZEN), issue(INPUT, CITIZEN)]);
        expect(other).toEqual(one);
        expect(records.all('certificates')).toHaveLength(1);
        expect(records.all('attestations')).toHaveLength(30);
      }
    },
    PATIENCE_MS,
  );

  test(
    'with different keys give one certificate, and the other call is told so',
    async () => {
      for (let run = 0; run < 100; run++) {
        const { issue, records } = await setUp(jitter(`other ${run}`));
        const codes = await Promise.all([codeFrom(issue(INPUT, CITIZEN)), codeFrom(issue(OTHER_KEYS, CITIZEN))]);
        expect(codes.filter((code) => code === undefined)).toHaveLength(1);
        expect(codes).toContain('BATCH_ALREADY_ISSUED');
        expect(records.all('certificates')).toHaveLength(1);
        expect(records.all('attestations')).toHaveLength(30);
      }
    },
    PATIENCE_MS,
  );
});

describe('a crash', () => {
  test(
    'at any call, in any way, and other tries give one certificate',
    async () => {
      const calls = await sweepCrashes(async (trouble, name) => {
        const world = makeWorld();
        await world.records.add('enrolments', comparedEnrolment());
        const issue = issueCertificate(world);
        const issued = await untilFinal(
          () => issueCertificate(trouble.around(world))(INPUT, CITIZEN),
          () => issue(INPUT, CITIZEN),
        );
        await new Promise(setImmediate);
        expect(issued, name).toMatchObject({ certificate: { certificateId: ENROLMENT_ID } });
        expect(world.records.all('certificates'), name).toHaveLength(1);
        expect(world.records.all('certificates')[0]?.state, name).toBe('valid');
        expect(world.records.all('batches'), name).toHaveLength(1);
        expect(world.records.all('attestations'), name).toHaveLength(30);
        expect(await issue(INPUT, CITIZEN), name).toEqual(issued);
        expect(world.records.all('enrolments')[0]?.state, name).toBe('issued');
        const events = world.records.all('auditEntries').map(({ action, object }) => `${action} ${object}`);
        expect(new Set(events), name).toEqual(new Set([`certificateIssued ${ENROLMENT_ID}`]));
      });
      expect(calls).toBeGreaterThan(40);
    },
    PATIENCE_MS,
  );

  test(
    'of a phone that took another account’s place and then erased leaves no second one valid',
    async () => {
      await sweepCrashes(async (trouble, name) => {
        const world = makeWorld();
        const before = certificate({ _id: 'before', caller: STRANGER.ref });
        await world.records.add('certificates', before);
        await world.records.add('holders', { _id: before.subject, certificateId: before._id, replaced: '' });
        await world.records.add('enrolments', comparedEnrolment());
        await codeFrom(issueCertificate(trouble.around(world))(INPUT, CITIZEN));
        await eraseHolder(world)({ confirmation: 'erase everything' }, CITIZEN);
        await world.records.add('enrolments', comparedEnrolment({ _id: 'next' }));
        await issueCertificate(world)({ ...INPUT, enrolmentId: 'next' }, CITIZEN);
        const valid = world.records.all('certificates').filter(({ state }) => state === 'valid');
        expect(valid, name).toMatchObject([{ _id: 'next' }]);
      });
    },
    PATIENCE_MS,
  );

  test('and a try on the next day give the bytes of the first day', async () => {
    const world = makeWorld();
    await world.records.add('enrolments', comparedEnrolment());
    const first = await issueCertificate(world)(INPUT, CITIZEN);
    world.clock.advance(DAY);
    expect(await issueCertificate(world)(INPUT, CITIZEN)).toEqual(first);
  });
});
