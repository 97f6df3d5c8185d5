import { describe, expect, test } from 'vitest';
import type { ChallengeStep } from '#core/liveness/challenge';
import { observeBurst } from '../../../cloudfunctions/compareFace/observe-burst';
import { performed, TIMES_MS } from '../../fakes/performed';
import { ScriptedFaceEngine, type ScriptedPicture, scriptedPicture } from '../../fakes/scripted-face-engine';
import { counterOfFaces } from './counter-of-faces';
import { type Counter, heard, INTENT, tryOnce } from './try-once';

describe('a burst before compareFace', () => {
  test.each([
    ['a frame is missing', 'FRAME_MISSING', (picture: object, at: number) => (at === 7 ? undefined : picture)],
    ['two frames are the same', 'FRAMES_REPEATED', (picture: object) => ({ ...picture, nonce: 'same' })],
    [
      'two frames are one picture in another file',
      'FRAMES_REPEATED',
      (picture: object, at: number) => (at < 2 ? { ...picture, pixels: 'the same' } : picture),
    ],
    ['there is no face', 'FACE_NOT_FOUND', (picture: object) => ({ ...picture, faces: 0 })],
    [
      'there are two faces',
      'FACES_SEVERAL',
      (picture: object, at: number) => (at === 3 ? { ...picture, faces: 2 } : picture),
    ],
    [
      'too little of the face is seen at rest',
      'FACE_UNCLEAR',
      (picture: object, at: number) => (at < 3 ? { ...picture, quality: 59.4 } : picture),
    ],
    [
      'too little of the face is seen once it acts',
      'FACE_UNCLEAR',
      (picture: object, at: number) => (at < 3 ? picture : { ...picture, quality: 59.4 }),
    ],
    [
      'another person steps in',
      'FACE_NOT_SAME_THROUGHOUT',
      (picture: object, at: number) => (at === 20 ? { ...picture, person: 5 } : picture),
    ],
    ['a photograph is turned and tilted', 'DEPTH_NOT_SEEN', (picture: object) => ({ ...picture, depth: 0.01 })],
    ['the face is turned away', 'FACE_TURNED_AWAY', (picture: object) => ({ ...picture, yaw: 40 })],
    [
      'the face is blurred once it acts',
      'FACE_BLURRED',
      (picture: object, at: number) => (at < 3 ? picture : { ...picture, sharpness: 7 }),
    ],
    [
      'a hand comes before the face once it acts',
      'FACE_COVERED',
      (picture: object, at: number) => (at < 3 ? picture : { ...picture, presence: 4 }),
    ],
    ['the head is lowered from the start', 'FACE_TURNED_AWAY', (picture: object) => ({ ...picture, pitch: 26 })],
    [
      'the head jumps',
      'FRAME_TIMES_IMPLAUSIBLE',
      (picture: object, at: number) => (at === 4 ? { ...picture, yaw: 65 } : picture),
    ],
  ])('says so when %s, and leaves no frame', async (_, code, change) => {
    const counter = counterOfFaces();
    expect(await tryOnce(counter, 'a', { change: change as Parameters<Counter['upload']>[2] })).toBe(code);
    expect(counter.frames.paths()).toEqual([]);
    expect(counter.records.all('enrolments')[0]?.state).toBe('refused');
  });

  test.each([0, 3, 6, 9, 12, 15, 18, 21])('sees a second face in frame %i alone', async (frame) => {
    const change = (picture: ScriptedPicture, at: number) => (at === frame ? { ...picture, faces: 2 } : picture);
    expect(await tryOnce(counterOfFaces(), 'a', { change })).toBe('FACES_SEVERAL');
  });

  const VICTIM = 1;
  const ATTACKER = 2;
  test.each<[string, (picture: ScriptedPicture, at: number) => boolean]>([
    ['in one neutral frame', (_, at) => at === 0],
    ['in two neutral frames', (_, at) => at < 2],
    ['in every neutral frame', (_, at) => at < 3],
    ['in every still frame', ({ yaw, pitch, mouth }) => !(yaw || pitch || mouth)],
    ['in every second frame', (_, at) => at % 2 === 0],
    ['in every frame but one', (_, at) => at !== 12],
  ])('does not take the victim of a burst for the attacker when the victim is %s', async (_, isVictim) => {
    const change = (picture: ScriptedPicture, at: number) => {
      return { ...picture, person: isVictim(picture, at) ? VICTIM : ATTACKER };
    };
    expect(await tryOnce(counterOfFaces(), 'a', { change })).toBe('FACE_NOT_SAME_THROUGHOUT');
  });

  test('compares all good probes together, and the face at rest and the face that acted each by itself', async () => {
    const resembling = (score: number) => (picture: ScriptedPicture) => {
      return { ...picture, person: ATTACKER, like: { person: VICTIM, score } };
    };
    const from = (first: number, score: number) => (picture: ScriptedPicture, at: number) =>
      at < first ? picture : resembling(score)(picture);
    expect(await tryOnce(counterOfFaces(), 'a', { change: resembling(0.671) })).toBe('compared');
    expect(await tryOnce(counterOfFaces(), 'a', { change: resembling(0.669) })).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await tryOnce(counterOfFaces(), 'a', { change: from(3, 0.601) })).toBe('compared');
    expect(await tryOnce(counterOfFaces(), 'a', { change: from(3, 0.599) })).toBe('FACE_NOT_SAME_THROUGHOUT');
    const scoring = (rest: number, acted: number) => (picture: ScriptedPicture, at: number) =>
      resembling(at < 3 ? rest : acted)(picture);
    expect(await tryOnce(counterOfFaces(), 'a', { change: scoring(0.95, 0.59) })).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await tryOnce(counterOfFaces(), 'a', { change: scoring(0.59, 0.95) })).toBe('IDENTITY_NOT_CONFIRMED');
  });

  test('compares with every usable portrait that the authority has, together', async () => {
    const like = (score: number) => scriptedPicture({ person: ATTACKER, like: { person: VICTIM, score } });
    const change = (picture: ScriptedPicture) => ({ ...picture, person: VICTIM });
    const small = scriptedPicture({ person: VICTIM, eyeDistance: 44 });
    const unclear = scriptedPicture({ person: VICTIM, quality: 59.4 });
    const withPortraits = (...portraits: readonly Uint8Array[]) =>
      tryOnce(counterOfFaces(...portraits), 'a', { change });
    expect(await withPortraits(like(0.66))).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await withPortraits(like(0.66), scriptedPicture({ person: VICTIM }))).toBe('compared');
    expect(await withPortraits(like(0.66), small, unclear)).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await withPortraits(small, unclear)).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await withPortraits(small, scriptedPicture({ person: VICTIM }))).toBe('compared');
  });

  test('measures depth from the very frame that noses are held against, though it is turned a little itself', async () => {
    const steps: readonly ChallengeStep[] = [
      { action: 'turnLeft', startsAtMs: 750, endsAtMs: 2250 },
      { action: 'openMouth', startsAtMs: 2250, endsAtMs: 3750 },
    ];
    const poses = performed(steps);
    const observed = (depth: number, yaw: number) => {
      const pictureAt = (at: number) => ({
        person: VICTIM,
        depth,
        nonce: `${at}`,
        ...(at === 1 ? { yaw } : poses[at]),
      });
      const frames = poses.map((_, at) => ({ picture: scriptedPicture(pictureAt(at)), timeMs: TIMES_MS[at] ?? 0 }));
      return heard(observeBurst(new ScriptedFaceEngine(), steps, frames).then(() => ({ compared: true })));
    };
    for (const yaw of [0, -8, 11]) {
      expect(await observed(0.019, yaw)).toBe('DEPTH_NOT_SEEN');
      expect(await observed(0.031, yaw)).toBe('compared');
    }
  });

  test('does not believe frames that were filmed longer than the challenge exists', async () => {
    const counter = counterOfFaces();
    const { enrolmentId, challengeId, ...started } = await counter.start('a');
    const frameTimesMs = counter.upload(started, 1);
    counter.clock.advance(-3);
    const input = { intentId: INTENT, enrolmentId, challengeId, frameTimesMs };
    expect(await heard(counter.compare(input, 'a'))).toBe('FRAME_TIMES_IMPLAUSIBLE');
    expect(counter.engine.runs).toBe(0);
  });

  test('knows the frames of an earlier burst again', async () => {
    const counter = counterOfFaces();
    const replayed = (picture: { person: number }, at: number) => ({ ...picture, nonce: `recorded ${at}` });
    expect(await tryOnce(counter, 'a', { change: replayed })).toBe('compared');
    const again = await tryOnce(counter, 'b', { change: replayed });
    expect(again).toBe('FRAMES_REPEATED');
  });

  test('does not believe implausible times', async () => {
    const counter = counterOfFaces();
    const started = await counter.start('a');
    counter.upload(started, 1);
    const { enrolmentId, challengeId } = started;
    expect(
      await heard(counter.compare({ intentId: INTENT, enrolmentId, challengeId, frameTimesMs: [0, 1, 2] }, 'a')),
    ).toBe('FRAME_TIMES_IMPLAUSIBLE');
    expect(counter.engine.runs).toBe(0);
  });
});
