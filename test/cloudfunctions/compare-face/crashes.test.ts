import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { take } from '../../../cloudfunctions/_shared/limits';
import { compareFace } from '../../../cloudfunctions/compareFace/compare-face';
import type { Ports } from '../../../cloudfunctions/compareFace/ports';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { hashedPseudonyms } from '../../fakes/hashed-pseudonyms';
import { MemoryListings } from '../../fakes/memory-listings';
import { sweepCrashes, type TroubledPorts, untilFinal } from '../../support/crash-sweep';
import { scheduledPorts } from '../../support/scheduled-ports';
import { CITIZEN, counterOfFaces } from './counter-of-faces';
import { tryOnce } from './try-once';

type Counter = ReturnType<typeof counterOfFaces>;

const CALLER = { ref: 'a' };
const PATIENCE_MS = 120_000;

/** A burst that was filmed and uploaded, ready to be compared. */
async function filmed(counter: Counter, person: number) {
  const started = await counter.start(CALLER.ref);
  const frameTimesMs = counter.upload(started, person);
  const { enrolmentId, challengeId } = started;
  return { intentId: 'intent', enrolmentId, challengeId, frameTimesMs };
}

/** One try on ports with a trouble, and again as a phone would, each time after the lease of a crashed call. */
async function tryUnder(trouble: TroubledPorts, counter: Counter, person: number) {
  const input = await filmed(counter, person);
  const answer = await untilFinal(
    () => compareFace(trouble.around(counter.ports))(input, CALLER),
    () => {
      counter.clock.advance(POLICIES.comparison.lease + 1);
      return compareFace(counter.ports)(input, CALLER);
    },
  );
  await new Promise(setImmediate);
  return answer;
}

/** The sweep as it runs every minute, until the challenge is long over. */
async function sweepMinutes({ records, frames, clock }: Counter, minutes: number): Promise<void> {
  const run = sweep({ records, frames, clock, listings: new MemoryListings(records) });
  for (let minute = 0; minute < minutes; minute++) {
    clock.advance(60);
    await run();
  }
}

function takenOf({ records }: Counter, rule: string): number {
  const found = records.all('limits').filter(({ _id }) => _id.startsWith(rule));
  return found.reduce((sum, { takings }) => sum + takings.length, 0);
}

describe('whatever fails while a face is compared', () => {
  test(
    'the honest person is compared, at the latest with a new challenge, and no frame stays',
    async () => {
      const calls = await sweepCrashes(async (trouble, name) => {
        const counter = counterOfFaces();
        const answer = await tryUnder(trouble, counter, 1);
        if (typeof answer === 'string') {
          expect(await compareFace(counter.ports)(await filmed(counter, 1), CALLER), name).toEqual({ compared: true });
        }
        await sweepMinutes(counter, 4);
        expect(counter.frames.paths(), name).toEqual([]);
        expect(takenOf(counter, 'refusedNumber'), name).toBe(0);
        expect(takenOf(counter, 'refusedPair'), name).toBeLessThanOrEqual(1);
      });
      expect(calls).toBeGreaterThan(50);
    },
    PATIENCE_MS,
  );

  test(
    'another’s face is never confirmed, counts once at the most, and leaves no identity',
    async () => {
      await sweepCrashes(async (trouble, name) => {
        const counter = counterOfFaces();
        const answer = await tryUnder(trouble, counter, 2);
        expect(answer, name).toSatisfy((code) => typeof code === 'string');
        await sweepMinutes(counter, 4);
        expect(counter.frames.paths(), name).toEqual([]);
        expect(counter.records.all('enrolments'), name).toMatchObject([{ state: 'refused', sealedIdentity: '' }]);
        for (const rule of ['refusedPair', 'refusedNumber'])
          expect(takenOf(counter, rule), name).toBeLessThanOrEqual(1);
      });
    },
    PATIENCE_MS,
  );
});

describe('a number that others were refused on', () => {
  async function setUp(): Promise<Counter> {
    const counter = counterOfFaces();
    const rule = `refusedNumber:${hashedPseudonyms.of('subject', CITIZEN.idNumber)}`;
    for (const other of ['1', '2', '3', '4', '5']) await take(counter, rule, POLICIES.refusalsOfNumber, other);
    return counter;
  }

  test(
    'has its owner compared all the same, whatever fails: a call that was killed refused nobody',
    async () => {
      await sweepCrashes(async (trouble, name) => {
        const counter = await setUp();
        const answer = await tryUnder(trouble, counter, 1);
        await sweepMinutes(counter, 4);
        if (typeof answer === 'string') {
          expect(answer, name).not.toBe('IDENTITY_ATTEMPTS_EXHAUSTED');
          expect(await compareFace(counter.ports)(await filmed(counter, 1), CALLER), name).toEqual({ compared: true });
        }
        expect(takenOf(counter, `refusedPair:${CALLER.ref}`), name).toBe(0);
      });
    },
    PATIENCE_MS,
  );

  test('has its owner compared by a new application, where the phone never asked again', async () => {
    const counter = await setUp();
    const faces = { shape: 'portrait', find: () => new Promise<undefined>(() => {}) } as const;
    const authority = { ...counter.ports.authority, faces };
    void compareFace({ ...counter.ports, authority })(await filmed(counter, 1), CALLER);
    await new Promise(setImmediate);
    await sweepMinutes(counter, 4);
    expect(await tryOnce(counter, CALLER.ref)).toBe('compared');
  });
});

describe('a call that is killed while it waits to say no', () => {
  test('has refused all the same: the attempt is used up, and the sweep gives nothing back', async () => {
    const counter = counterOfFaces();
    const pace = { start: () => ({ until: () => new Promise<void>(() => {}) }) };
    void compareFace({ ...counter.ports, pace })(await filmed(counter, 2), CALLER);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    await sweepMinutes(counter, 4);
    expect(counter.records.all('enrolments')).toMatchObject([{ state: 'refused', refusal: 'IDENTITY_NOT_CONFIRMED' }]);
    for (const rule of ['refusedPair', 'refusedNumber']) expect(takenOf(counter, rule)).toBe(1);
  });

  test('keeps its attempt when what takes over finds no frames any more', async () => {
    const counter = counterOfFaces();
    const pace = { start: () => ({ until: () => new Promise<void>(() => {}) }) };
    const input = await filmed(counter, 2);
    void compareFace({ ...counter.ports, pace })(input, CALLER);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    await counter.frames.remove(counter.frames.paths());
    counter.clock.advance(POLICIES.comparison.lease + 1);
    await expect(compareFace(counter.ports)(input, CALLER)).rejects.toThrow(CtidError);
    expect(takenOf(counter, 'refusedPair')).toBe(1);
  });
});

describe('in any order', () => {
  const outcomeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'compared',
      (error: unknown) => (error instanceof CtidError ? error.code : String(error)),
    );

  test(
    'two calls that redeem one challenge: one compares, the other hears that it is used',
    () =>
      fc.assert(
        fc.asyncProperty(fc.scheduler(), async (scheduler) => {
          const counter = counterOfFaces();
          const input = await filmed(counter, 1);
          const compare = compareFace(scheduledPorts<Ports>(counter.ports, scheduler));
          const calls = ['one', 'other'].map((intentId) => outcomeOf(compare({ ...input, intentId }, CALLER)));
          const outcomes = Promise.all(calls);
          await scheduler.waitFor(outcomes);
          expect((await outcomes).sort()).toEqual(['CHALLENGE_USED', 'compared']);
          expect(counter.frames.paths()).toEqual([]);
        }),
        { numRuns: 300, endOnFailure: true },
      ),
    PATIENCE_MS,
  );
});
