import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Framing } from '../../../../miniprogram/core/face/framing';
import { MemoryCamera } from '../../../fakes/memory-camera';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { anchor, ScriptedVisionKit } from '../../../fakes/scripted-vision-kit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The camera's pace. */
const FRAME_MS = 33;

async function newScene(fault?: ScriptedVisionKit['fault'], cameraFault?: MemoryCamera['fault']) {
  const phone = new MemoryPhone();
  phone.plugIn();
  const kit = new ScriptedVisionKit();
  kit.fault = fault;
  kit.plugIn();
  const camera = new MemoryCamera(phone.files);
  camera.fault = cameraFault;
  const told: Framing[] = [];
  const { watchFraming } = await import('../../../../miniprogram/services/enrolment/watch-framing');
  const stop = watchFraming(camera.context(), (framing) => told.push(framing));
  await vi.advanceTimersByTimeAsync(0);
  /** The camera sees a picture every so often; whatever the detector is given, it answers like this. */
  const run = async (ms: number, answer: () => void = () => undefined) => {
    for (let at = 0; at < ms; at += FRAME_MS) {
      const before = kit.looks.length;
      camera.see(40 + kit.looks.length);
      await vi.advanceTimersByTimeAsync(FRAME_MS);
      if (kit.looks.length > before) answer();
    }
  };
  return { kit, camera, told, run, stop };
}

describe('a phone with a detector', () => {
  test('looks three times a second at most, at copies: the camera fills its buffer anew', async () => {
    const { kit, run } = await newScene();
    await run(2_000, () => kit.see(0.5));
    expect(kit.looks.length).toBeGreaterThanOrEqual(5);
    expect(kit.looks.length).toBeLessThanOrEqual(6);
    const firstBytes = kit.looks.map(({ frameBuffer }) => new Uint8Array(frameBuffer)[0]);
    expect(firstBytes).toEqual(kit.looks.map((_, at) => 40 + at));
  });

  test('tells what two readings in a row agree on', async () => {
    const { kit, told, run } = await newScene();
    await run(333, () => kit.see(0.1));
    expect(told).toEqual([]);
    await run(333, () => kit.see(0.5));
    expect(told).toEqual([]);
    await run(333, () => kit.see(0.5));
    expect(told).toEqual(['good']);
  });

  test('goes by the largest of several faces', async () => {
    const { kit, told, run } = await newScene();
    await run(700, () => kit.tell('updateAnchors', [anchor(0.1), anchor(0.5, 0.1), anchor(0.2)]));
    expect(told).toEqual(['right']);
  });

  test.each([
    ['a list', 'updateAnchors', [anchor(0.1)]],
    ['one alone', 'updateAnchors', anchor(0.1)],
    ['a list of what is new', 'addAnchors', [anchor(0.1)]],
  ] as const)('understands %s', async (_, event, anchors) => {
    const { kit, told, run } = await newScene();
    await run(700, () => kit.tell(event, anchors));
    expect(told).toEqual(['nearer']);
  });

  test.each([
    ['an empty list', 'updateAnchors', []],
    ['that anchors went', 'removeAnchors', undefined],
  ] as const)('that tells %s sees nobody', async (_, event, anchors) => {
    const { kit, told, run } = await newScene();
    await run(700, () => kit.tell(event, anchors));
    expect(told).toEqual(['unseen']);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['anchors without a place', [{ type: 3, points: [] }]],
    ['pixels instead of shares', [{ origin: { x: 120, y: 200 }, size: { width: 240, height: 240 } }]],
    ['no numbers', [{ origin: { x: Number.NaN, y: 0 }, size: { width: 0.5, height: 0.5 } }]],
    ['no extent', [{ origin: { x: 0.5, y: 0.5 }, size: { width: 0, height: 0 } }]],
  ])('that tells %s has told nothing', async (_, anchors) => {
    const { kit, told, run } = await newScene();
    await run(4_000, () => kit.tell('updateAnchors', anchors));
    expect(told).toEqual([]);
  });

  test('of two answers to one picture hears the first', async () => {
    const { kit, told, run } = await newScene();
    await run(333, () => {
      kit.see(0.1);
      kit.see(0.1);
      kit.tell('removeAnchors');
    });
    expect(told).toEqual([]);
  });

  test('that says nothing where it sees nobody sees nobody after three pictures', async () => {
    const { kit, told, run } = await newScene();
    await run(700, () => kit.see(0.5));
    const before = kit.looks.length;
    await run(2_000);
    expect(told).toEqual(['good']);
    await run(400);
    expect(kit.looks.length - before).toBe(4);
    expect(told).toEqual(['good', 'unseen']);
  });

  test('that is slow is waited for', async () => {
    const { kit, told, run } = await newScene();
    const slowly = () => void setTimeout(() => kit.see(0.5), 1_100);
    await run(10_000, slowly);
    expect(new Set(told)).toEqual(new Set(['good']));
    expect(told.length).toBeGreaterThan(5);
  });

  test('that leaves some pictures unanswered is heard by the others', async () => {
    const { kit, told, run } = await newScene();
    let looks = 0;
    await run(10_000, () => void (looks++ % 2 === 0 && kit.see(0.5)));
    expect(new Set(told)).toEqual(new Set(['good']));
    expect(told.length).toBeGreaterThan(5);
  });

  test('that never answers tells nothing, however long it is asked', async () => {
    const { kit, told, run } = await newScene();
    await run(20_000);
    expect(kit.looks.length).toBeGreaterThan(20);
    expect(told).toEqual([]);
  });

  test('is ended with the camera’s frames, and what it answers later is not heard', async () => {
    const { kit, camera, told, run, stop } = await newScene();
    await run(700, () => kit.see(0.5));
    await run(333);
    stop();
    stop();
    expect([kit.running, camera.isListening]).toEqual([0, false]);
    kit.see(0.5);
    const before = kit.looks.length;
    await run(1_000, () => kit.see(0.1));
    kit.see(0.1);
    kit.see(0.1);
    expect(kit.looks).toHaveLength(before);
    expect(told).toEqual(['good']);
  });

  test('that starts after it was ended is not asked', async () => {
    const { kit, camera, told, run, stop } = await newScene('silent');
    stop();
    kit.started();
    await run(1_000);
    expect([kit.running, camera.isListening, kit.looks.length]).toEqual([0, false, 0]);
    expect(told).toEqual([]);
  });

  test('that cannot be ended fails nobody', async () => {
    const { stop } = await newScene('cannotEnd');
    expect(stop).not.toThrow();
  });
});

describe('a phone without a detector', () => {
  test.each(['missing', 'throws', 'refused', 'silent'] as const)('(%s) tells nothing', async (fault) => {
    const { kit, camera, told, run, stop } = await newScene(fault);
    await run(2_000);
    expect([camera.isListening, kit.looks.length, told]).toEqual([false, 0, []]);
    stop();
    expect(kit.running).toBe(0);
  });

  test('whose sessions know no faces is left alone', async () => {
    const { kit, camera, told, run } = await newScene('cannotLook');
    await run(2_000);
    expect([camera.isListening, kit.running, told]).toEqual([false, 0, []]);
  });

  test.each(['noFrames', 'refusesFrames'] as const)('or frames to look at (%s) tells nothing', async (cameraFault) => {
    const { kit, told, run, stop } = await newScene(undefined, cameraFault);
    await run(2_000);
    expect([kit.looks.length, told]).toEqual([0, []]);
    stop();
    expect(kit.running).toBe(0);
  });
});
