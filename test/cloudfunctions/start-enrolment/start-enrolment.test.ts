import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { NOW } from '../../fakes/issued';
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

  test('gives the same answer whoever the name and number belong to: only its random parts differ', async () => {
    const { start } = setUp();
    const shapeOf = (answer: object) => Object.keys(answer).sort();
    const one = await start(application(), CITIZEN);
    const other = await start(application({ name: '查无此人' }), STRANGER);
    expect(shapeOf(other)).toEqual(shapeOf(one));
    expect(other.framePaths.length).toBe(one.framePaths.length);
  });
});

function wrongCheckDigit(): string {
  const right = idNumberOf('19900307');
  return right.slice(0, 17) + (right.endsWith('0') ? '1' : '0');
}
