import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { issueCertificate } from '../../../cloudfunctions/issueCertificate/issue-certificate';
import { seededRandomness } from '../../fakes/seeded-randomness';
import { type Trouble, TroubledRecords } from '../../fakes/troubled-records';
import { CITIZEN, comparedEnrolment, deviceKeys, ENROLMENT_ID, makeWorld } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const INPUT = { enrolmentId: ENROLMENT_ID, deviceKeys: deviceKeys() };
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

class Crash extends Error {}

/** The call of that number fails, before or after it took effect; every other one works. */
function crashAt(number: number, when: 'before' | 'after'): Trouble {
  let count = 0;
  return async (call) => {
    const isTheOne = ++count === number;
    if (isTheOne && when === 'before') throw new Crash();
    const value = await call();
    if (isTheOne) throw new Crash();
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
  const CALLS = 34;

  test.each(['before', 'after'] as const)(
    'at any call, %s it took effect, and another try give one certificate',
    async (when) => {
      for (let number = 1; number <= CALLS; number++) {
        const { issue, records } = await setUp(crashAt(number, when));
        await expect(issue(INPUT, CITIZEN)).rejects.toBeInstanceOf(Crash);
        await new Promise(setImmediate);
        const again = await issue(INPUT, CITIZEN);
        expect(again.attestations).toHaveLength(30);
        expect(records.all('certificates')).toHaveLength(1);
        expect(records.all('attestations')).toHaveLength(30);
        expect(records.all('enrolments')[0]?.state).toBe('issued');
        expect(await issue(INPUT, CITIZEN)).toEqual(again);
      }
    },
  );

  test('there is no call that the crashes left out', async () => {
    const { issue } = await setUp(crashAt(CALLS + 1, 'before'));
    expect(await codeFrom(issue(INPUT, CITIZEN))).toBeUndefined();
  });

  test('and a try on the next day give the bytes of the first day', async () => {
    const { issue, clock } = await setUp(crashAt(CALLS, 'after'));
    await expect(issue(INPUT, CITIZEN)).rejects.toBeInstanceOf(Crash);
    const first = await issue(INPUT, CITIZEN);
    clock.advance(DAY);
    expect(await issue(INPUT, CITIZEN)).toEqual(first);
  });
});
