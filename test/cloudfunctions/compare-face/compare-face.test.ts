import { describe, expect, test } from 'vitest';
import { CtidError } from '#core/errors';
import { compareFace } from '../../../cloudfunctions/compareFace/compare-face';
import { scriptedPicture } from '../../fakes/scripted-face-engine';
import { CITIZEN, counterOfFaces } from './counter-of-faces';
import { type Counter, heard, INTENT, tryOnce } from './try-once';

describe('compareFace', () => {
  test('compares who they say they are, and leaves no frame', async () => {
    const counter = counterOfFaces();
    expect(await tryOnce(counter, 'a')).toBe('compared');
    expect(counter.records.all('enrolments')[0]?.state).toBe('compared');
    expect(counter.frames.paths()).toEqual([]);
    expect(counter.waits).toEqual([]);
  });

  test('answers wrong name, wrong number, no such person and another face alike, after one time', async () => {
    const refusals = [
      { applicant: { ...CITIZEN, name: '李样例' } },
      { applicant: { ...CITIZEN, idNumber: '449999199001010035' } },
      { applicant: { name: '王模拟', idNumber: '449999198505050052' } },
      { person: 2 },
    ];
    const runs: number[] = [];
    for (const refusal of refusals) {
      const counter = counterOfFaces();
      expect(await tryOnce(counter, 'a', refusal)).toBe('IDENTITY_NOT_CONFIRMED');
      expect(counter.waits).toEqual([4000, 2500]);
      expect(counter.records.all('enrolments')[0]?.state).toBe('refused');
      runs.push(counter.engine.runs);
    }
    expect(new Set(runs).size).toBe(1);
  });

  test('takes as long for a person who exists, with pictures that are slow to read', async () => {
    const refusals = [{ applicant: { name: '王模拟', idNumber: '449999198505050052' } }, { person: 2 }];
    const times: number[] = [];
    for (const refusal of refusals) {
      const counter = counterOfFaces();
      const timed = timedBy(counter, { framesTakeMs: 220, portraitTakesMs: 65 });
      expect(await tryOnce({ ...counter, compare: timed.compare }, 'a', refusal)).toBe('IDENTITY_NOT_CONFIRMED');
      times.push(timed.passedMs());
    }
    expect(new Set(times).size).toBe(1);
  });

  test.each([
    ['shows no face', scriptedPicture({ person: 1, faces: 0 })],
    ['shows two', scriptedPicture({ person: 1, faces: 2 })],
    ['is no picture', Uint8Array.of(1, 2, 3)],
  ])('does not tell that a person exists whose portrait %s', async (_, portrait) => {
    const counter = counterOfFaces(portrait);
    expect(await tryOnce(counter, 'a')).toBe('IDENTITY_NOT_CONFIRMED');
    expect(counter.waits).toEqual([4000, 2500]);
  });

  test('blocks a person on a number after three refusals, and nobody else', async () => {
    const counter = counterOfFaces();
    for (let time = 0; time < 3; time++)
      expect(await tryOnce(counter, 'a', { person: 2 })).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await tryOnce(counter, 'a')).toBe('IDENTITY_ATTEMPTS_EXHAUSTED');
    expect(await tryOnce(counter, 'b', { person: 2 })).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await tryOnce(counter, 'c', { person: 2 })).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await tryOnce(counter, 'b')).toBe('IDENTITY_ATTEMPTS_EXHAUSTED');
    expect(await tryOnce(counter, 'owner')).toBe('compared');
  });

  test('counts no attempt where the authority does not answer', async () => {
    const counter = counterOfFaces();
    const { authority } = counter.ports;
    const find = () => Promise.reject(new CtidError('AUTHORITY_UNREACHABLE'));
    Object.assign(counter.ports, { authority: { ...authority, faces: { shape: 'portrait', find } } });
    for (let time = 0; time < 3; time++) expect(await tryOnce(counter, 'a')).toBe('AUTHORITY_UNREACHABLE');
    Object.assign(counter.ports, { authority });
    expect(await tryOnce(counter, 'a')).toBe('compared');
  });

  test('asks for a new challenge when the old one is used, expired, or of another', async () => {
    const counter = counterOfFaces();
    const started = await counter.start('a');
    const input = {
      intentId: INTENT,
      enrolmentId: started.enrolmentId,
      challengeId: started.challengeId,
      frameTimesMs: counter.upload(started, 1),
    };
    expect(await heard(counter.compare(input, 'b'))).toBe('CHALLENGE_NOT_FOUND');
    expect(await heard(counter.compare({ ...input, challengeId: '0'.repeat(32) }, 'a'))).toBe('CHALLENGE_NOT_FOUND');
    counter.clock.advance(91);
    expect(await heard(counter.compare(input, 'a'))).toBe('CHALLENGE_EXPIRED');
    expect(counter.frames.paths()).toEqual([]);
    expect(counter.engine.runs).toBe(0);
  });

  test('takes a challenge once, also when two calls come at once', async () => {
    const counter = counterOfFaces();
    const started = await counter.start('a');
    const input = {
      intentId: INTENT,
      enrolmentId: started.enrolmentId,
      challengeId: started.challengeId,
      frameTimesMs: counter.upload(started, 1),
    };
    const another = { ...input, intentId: 'another intent' };
    const answers = await Promise.all([heard(counter.compare(input, 'a')), heard(counter.compare(another, 'a'))]);
    expect(answers.sort()).toEqual(['CHALLENGE_USED', 'compared']);
    expect(await heard(counter.compare({ ...input, intentId: 'a third' }, 'a'))).toBe('CHALLENGE_USED');
  });

  test('gives the sixth challenge of a day to nobody', async () => {
    const counter = counterOfFaces();
    for (let time = 0; time < 5; time++) await counter.start('a');
    await expect(counter.start('a')).rejects.toMatchObject({ code: 'CHALLENGES_EXHAUSTED' });
  });
});

/** compareFace where reading a picture takes time: a frame of the caller's, wherever it stands in, and the authority's portrait. */
function timedBy(
  { ports }: Counter,
  { framesTakeMs, portraitTakesMs }: Record<'framesTakeMs' | 'portraitTakesMs', number>,
) {
  let passed = 0;
  const engine: typeof ports.engine = Object.create(ports.engine);
  engine.observe = (picture, kind, before) => {
    passed += 'nonce' in JSON.parse(Buffer.from(picture).toString()) ? framesTakeMs : portraitTakesMs;
    return ports.engine.observe(picture, kind, before);
  };
  const start = (from: number) => ({
    async until(ms: number) {
      passed = Math.max(passed, from + ms);
    },
  });
  const compare = compareFace({ ...ports, engine, pace: { start: () => start(passed) } });
  const timed: Counter['compare'] = (input, caller) => compare(input, { ref: caller });
  return { compare: timed, passedMs: () => passed };
}
