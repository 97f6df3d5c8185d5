import { expect, test } from 'vitest';
import { TIMES_MS } from '../../fakes/performed';
import { counterOfFaces } from './counter-of-faces';
import { type Counter, heard, INTENT, tryOnce } from './try-once';

type Started = Awaited<ReturnType<Counter['start']>>;

/** What is sent that no phone of ours sends; by whom, and with which times. */
const BOGUS: readonly ((
  started: Started,
  at: number,
) => { caller: string; input: Parameters<Counter['compare']>[0] })[] = [
  ({ enrolmentId }, at) => ({ caller: 'owner', input: call({ enrolmentId, challengeId: `guess ${at}` }) }),
  ({ challengeId }, at) => ({ caller: 'owner', input: call({ enrolmentId: `guess ${at}`, challengeId }) }),
  ({ enrolmentId, challengeId }, at) => ({ caller: `stranger ${at}`, input: call({ enrolmentId, challengeId }) }),
];

function call(ids: { enrolmentId: string; challengeId: string }, frameTimesMs: number[] = [...TIMES_MS]) {
  return { intentId: INTENT, frameTimesMs, ...ids };
}

test('a thousand bogus submissions run no model, and the honest one among them is served', async () => {
  const counter = counterOfFaces();
  const honest = await counter.start('owner');
  const frameTimesMs = counter.upload(honest, 1);
  const heardOf = new Set<string>();
  for (let at = 0; at < 1_000; at++) {
    const { caller, input } = BOGUS[at % BOGUS.length]!(honest, at);
    heardOf.add(await heard(counter.compare(input, caller)));
  }
  expect(heardOf).toEqual(new Set(['CHALLENGE_NOT_FOUND']));
  expect(counter.engine.runs).toBe(0);
  expect(await heard(counter.compare({ ...call(honest), frameTimesMs, intentId: INTENT }, 'owner'))).toBe('compared');
});

test('times that no camera has, and frames that were not uploaded, run no model either', async () => {
  const counter = counterOfFaces();
  const [still, absent] = [await counter.start('a'), await counter.start('b')];
  counter.upload(still, 1);
  const exact = TIMES_MS.map((_, at) => 250 * at);
  expect(await heard(counter.compare(call(still, exact), 'a'))).toBe('FRAME_TIMES_IMPLAUSIBLE');
  expect(await heard(counter.compare(call(absent), 'b'))).toBe('FRAME_MISSING');
  expect(counter.engine.runs).toBe(0);
});

test('who has no attempt left runs no model either', async () => {
  const counter = counterOfFaces();
  for (let time = 0; time < 3; time++) await tryOnce(counter, 'a', { person: 2 });
  const { runs } = counter.engine;
  expect(await tryOnce(counter, 'a')).toBe('IDENTITY_ATTEMPTS_EXHAUSTED');
  expect(counter.engine.runs).toBe(runs);
});
