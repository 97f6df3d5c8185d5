import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arePlausibleTimes } from '#core/liveness/frame-times';
import type { RecordingOptions } from '../../../../miniprogram/services/enrolment/record-burst';
import { MemoryCamera } from '../../../fakes/memory-camera';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { heard } from '../start-phone';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function newScene(options: Omit<RecordingOptions, 'camera'> = {}, fault?: MemoryCamera['fault'], startMs = 0) {
  vi.resetModules();
  const phone = new MemoryPhone();
  phone.plugIn();
  const camera = new MemoryCamera(phone.files);
  camera.fault = fault;
  const { recordBurst } = await import('../../../../miniprogram/services/enrolment/record-burst');
  camera.startMs = startMs;
  const recording = recordBurst({ camera: camera.context(), ...options });
  await vi.advanceTimersByTimeAsync(0);
  /** The camera sees a picture every so many milliseconds; each another grey, when nothing is said. */
  const run = async (ms: number, everyMs = 33, grey: (at: number) => number = (at) => 40 + (at % 200)) => {
    for (let at = 0; at * everyMs < ms; at++) {
      camera.see(grey(at));
      await vi.advanceTimersByTimeAsync(everyMs);
    }
  };
  return { phone, camera, recording, run };
}

describe('filming a burst', () => {
  test('gives 24 frames, no two alike, at times that the server finds plausible', async () => {
    const elapsed: number[] = [];
    const { recording, run } = await newScene({ onFrame: (ms) => elapsed.push(ms) });
    await vi.advanceTimersByTimeAsync(1_000);
    await run(6_500);
    const { frames, timesMs } = await recording.done;
    expect(frames).toHaveLength(24);
    expect(new Set(frames.map((frame) => Buffer.from(frame).toString('hex'))).size).toBe(24);
    expect(arePlausibleTimes(timesMs, 6_500)).toBe(true);
    expect(elapsed).toEqual(timesMs);
  });

  test('waits for a camera that starts slowly', async () => {
    const { camera, recording, run } = await newScene({}, undefined, 6_000);
    await vi.advanceTimersByTimeAsync(6_000);
    await run(6_500);
    expect((await recording.done).frames).toHaveLength(24);
    expect(camera.photos).toEqual([]);
  });

  test('copies what it takes, because the camera fills its buffer anew', async () => {
    const { recording, run } = await newScene();
    await run(6_500, 250, (at) => 60 + at);
    const { frames } = await recording.done;
    expect(frames.map((frame) => new Uint8Array(frame)[0])).toEqual(Array.from({ length: 24 }, (_, at) => 60 + at));
  });

  test('stops the camera’s frames when it has them', async () => {
    const { camera, recording, run } = await newScene();
    await run(6_500);
    await recording.done;
    expect(camera.isListening).toBe(false);
  });

  test('passes over a picture that is the one before, and takes the next', async () => {
    const { recording, run } = await newScene();
    await run(6_500, 50, (at) => 60 + Math.floor(at / 2));
    expect((await recording.done).frames).toHaveLength(24);
  });

  test('says that the camera stood still when it shows one picture for ever', async () => {
    const { recording, run } = await newScene();
    const outcome = heard(recording.done);
    await run(3_000, 50, () => 90);
    expect(await outcome).toBe('FRAMES_REPEATED');
  });

  test('says that the phone is too slow', async () => {
    const { recording, run } = await newScene();
    const outcome = heard(recording.done);
    await run(3_000, 400);
    expect(await outcome).toBe('FRAME_TIMES_IMPLAUSIBLE');
  });

  test('does not wait for a camera that stops in the middle', async () => {
    const { recording, run } = await newScene();
    const outcome = heard(recording.done);
    await run(2_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toBe('FRAME_TIMES_IMPLAUSIBLE');
  });

  test('steps down in quality until a frame is small', async () => {
    const { phone, recording, run } = await newScene();
    phone.jpegSize = (quality) => Math.round(quality * 100_000);
    await run(6_500);
    const { frames } = await recording.done;
    expect(frames.map((frame) => frame.byteLength)).toEqual(Array.from({ length: 24 }, () => 60_000));
  });

  test('hints at the dark once, and tells when the light is good again', async () => {
    const hints: string[] = [];
    const { run } = await newScene({ onHint: (hint) => hints.push(hint) });
    await run(1_600, 50, (at) => (at < 16 ? 10 + at : 100 + at));
    expect(hints).toEqual(['FACE_TOO_DARK', '']);
  });

  test('ends when it is stopped', async () => {
    const { camera, recording, run } = await newScene();
    const outcome = heard(recording.done);
    await run(500);
    recording.stop();
    expect(await outcome).toBe('CAMERA_UNAVAILABLE');
    expect(camera.isListening).toBe(false);
  });
});

describe('a camera without frames', () => {
  test.each(['noFrames', 'refusesFrames', 'silent'] as const)(
    '(%s) is filmed by photos, of which no file is left',
    async (fault) => {
      const { phone, camera, recording } = await newScene({}, fault);
      await vi.advanceTimersByTimeAsync(12_000);
      const { frames, timesMs } = await recording.done;
      expect(frames).toHaveLength(24);
      expect(arePlausibleTimes(timesMs, 12_000)).toBe(true);
      expect(camera.photos.length).toBe(24);
      expect(phone.files.size).toBe(0);
    },
  );

  test('on a phone that guards its photos, leaves no file all the same', async () => {
    const { phone, recording } = await newScene({}, 'noFrames');
    phone.guardsItsFiles = true;
    await vi.advanceTimersByTimeAsync(12_000);
    expect((await recording.done).frames).toHaveLength(24);
    expect(phone.files.size).toBe(0);
  });

  test('whose photos cannot be removed is not available', async () => {
    const { phone, recording } = await newScene({}, 'noFrames');
    const outcome = heard(recording.done);
    Object.assign(phone, { guardsItsFiles: true, savesFiles: false });
    await vi.advanceTimersByTimeAsync(12_000);
    expect(await outcome).toBe('CAMERA_UNAVAILABLE');
  });

  test('and without photos is not available', async () => {
    const { recording, camera } = await newScene({}, 'refusesFrames');
    const outcome = heard(recording.done);
    camera.fault = 'noPhotos';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toBe('CAMERA_UNAVAILABLE');
  });

  test('leaves no file when it is stopped', async () => {
    const { phone, recording } = await newScene({}, 'noFrames');
    const outcome = heard(recording.done);
    await vi.advanceTimersByTimeAsync(1_003);
    recording.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toBe('CAMERA_UNAVAILABLE');
    expect(phone.files.size).toBe(0);
  });
});
