import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import type { Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { NOW } from '../../fakes/issued';
import { type Trouble, TroubledRecords } from '../../fakes/troubled-records';
import { application, CITIZEN, idNumberOf, makeWorld, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

function setUp() {
  const world = makeWorld();
  const start = startEnrolment(world);
  return {
    ...world,
    start,
    codeFor: (changes: object, caller = CITIZEN) => codeFrom(start(application(changes), caller)),
  };
}

describe('startEnrolment', () => {
  test('draws a challenge that lasts 90 seconds and names a path for every frame', async () => {
    const { start } = setUp();
    const started = await start(application(), CITIZEN);
    expect([2, 3]).toContain(started.steps.length);
    expect(started.expiresAt).toBe(NOW + POLICIES.challenge.lifetime);
    expect(new Set(started.framePaths).size).toBe(POLICIES.challenge.mostFrames);
    for (const path of started.framePaths) expect(path).toMatch(/^frames\/[0-9a-f]{32}\/\d\d\.jpg$/);
    expect(started.enrolmentId).toMatch(/^[0-9a-f]{32}$/);
    expect(started.enrolmentId).not.toBe(started.challengeId);
  });

  test('keeps the challenge and the enrolment, bound to each other and to the caller', async () => {
    const { start, records } = setUp();
    const { enrolmentId, challengeId, steps } = await start(application(), CITIZEN);
    expect(await records.read('challenges', challengeId)).toMatchObject({
      enrolmentId,
      caller: 'citizen',
      steps,
      used: false,
    });
    expect(await records.read('enrolments', enrolmentId)).toMatchObject({
      challengeId,
      caller: 'citizen',
      state: 'challenged',
      consent: { purpose: 'faceComparison', textHash: application().consentTextHash, agreedAt: NOW },
    });
  });

  test('keeps neither name nor number in the clear, nor answers them', async () => {
    const { start, records } = setUp();
    const answer = await start(application(), CITIZEN);
    const kept = JSON.stringify([answer, records.all('enrolments'), records.all('challenges')]);
    expect(kept).not.toContain('张三丰');
    expect(kept).not.toContain(application().idNumber);
  });

  test.each([
    ['NAME_INVALID', { name: 'Zhang San' }],
    ['ID_NUMBER_FIFTEEN_DIGITS', { idNumber: '449999900307123' }],
    ['ID_NUMBER_CHECK_DIGIT_WRONG', { idNumber: wrongCheckDigit() }],
    ['CONSENT_OUTDATED', { consentTextHash: 'A'.repeat(86) }],
    ['GUARDIAN_REQUIRED', { idNumber: idNumberOf('20120602') }],
  ])('refuses with %s before anything is counted or kept', async (code, changes) => {
    const { codeFor, records, start } = setUp();
    for (let times = 0; times <= POLICIES.challenges.most; times++) expect(await codeFor(changes)).toBe(code);
    expect(records.all('enrolments')).toEqual([]);
    await expect(start(application(), CITIZEN)).resolves.toBeDefined();
  });

  test('takes who turns 14 today', async () => {
    expect(await setUp().codeFor({ idNumber: idNumberOf('20120601') })).toBeUndefined();
  });

  test('gives five challenges a day, and five more the next', async () => {
    const { codeFor, clock } = setUp();
    for (let times = 0; times < 5; times++) expect(await codeFor({})).toBeUndefined();
    expect(await codeFor({})).toBe('CHALLENGES_EXHAUSTED');
    expect(await codeFor({}, STRANGER)).toBeUndefined();
    clock.advance(DAY);
    expect(await codeFor({})).toBeUndefined();
  });

  test('takes two different numbers a day from one person, each as often as challenges last', async () => {
    const { codeFor } = setUp();
    const [first, second, third] = ['111', '122', '133'].map((sequence) => ({
      idNumber: idNumberOf('19900307', sequence),
    }));
    expect(await codeFor(first ?? {})).toBeUndefined();
    expect(await codeFor(second ?? {})).toBeUndefined();
    expect(await codeFor(third ?? {})).toBe('ID_NUMBERS_EXHAUSTED');
    expect(await codeFor(first ?? {})).toBeUndefined();
    expect(await codeFor(third ?? {}, STRANGER)).toBeUndefined();
  });

  test('goes on with the same challenge when the same application is sent again, however it is written', async () => {
    const { start } = setUp();
    const sent = application({ idNumber: idNumberOf('19900307') });
    const spaced = {
      ...sent,
      name: ` ${sent.name} `,
      idNumber: `${sent.idNumber.slice(0, 6)} ${sent.idNumber.slice(6)}`,
    };
    expect(await start(spaced, CITIZEN)).toEqual(await start(sent, CITIZEN));
  });

  test.each<[string, Partial<Input<'startEnrolment'>>]>([
    ['a corrected name', { name: '张三' }],
    ['a corrected number', { idNumber: idNumberOf('19900307', '111') }],
    ['another variant', { variant: 'withoutMouth' }],
  ])('does not go on with the first input when the same intent brings %s', async (_, changes) => {
    const { start, records } = setUp();
    const first = application();
    await start(first, CITIZEN);
    const kept = records.all('enrolments');
    expect(await codeFrom(start(application({ ...first, ...changes }), CITIZEN))).toBe('APPLICATION_CHANGED');
    expect(records.all('enrolments')).toEqual(kept);
  });

  test('draws no challenge of one variant for an application of another, also after a crash between the two', async () => {
    const { start, records, ...world } = setUp();
    const first = application();
    const crashing = new TroubledRecords(records, failingAt(6));
    expect(await codeFrom(startEnrolment({ ...world, records: crashing })(first, CITIZEN))).toBe('SERVICE_UNAVAILABLE');
    expect(await codeFrom(start({ ...first, variant: 'withoutMouth' }, CITIZEN))).toBe('APPLICATION_CHANGED');
    expect((await start(first, CITIZEN)).steps.length).toBeGreaterThan(1);
  });

  test('does not write down which movements somebody cannot make', async () => {
    const { start, records } = setUp();
    await start(application({ variant: 'withoutSight' }), CITIZEN);
    const stored = [...records.all('enrolments'), ...records.all('challenges'), ...records.all('limits')];
    expect(JSON.stringify(stored)).not.toContain('without');
  });

  test('gives the same answer whoever the name and number belong to: only its random parts differ', async () => {
    const { start } = setUp();
    const shapeOf = (answer: object) => Object.keys(answer).sort();
    const one = await start(application(), CITIZEN);
    const other = await start(application({ name: '查无此人' }), STRANGER);
    expect(shapeOf(other)).toEqual(shapeOf(one));
    expect(other.framePaths.length).toBe(one.framePaths.length);
  });
});

/** The sixth call is the second of the two documents, after two limits were read and taken. */
function failingAt(number: number): Trouble {
  let calls = 0;
  return (call) => {
    calls++;
    return calls === number ? Promise.reject(new CtidError('SERVICE_UNAVAILABLE')) : call();
  };
}

function wrongCheckDigit(): string {
  const right = idNumberOf('19900307');
  return right.slice(0, 17) + (right.endsWith('0') ? '1' : '0');
}
