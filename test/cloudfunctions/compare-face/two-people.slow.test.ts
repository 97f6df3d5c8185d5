import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonScore } from '#core/face/embedding';
import { drawChallenge } from '#core/liveness/challenge';
import { tfjsFaceEngine } from '../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { observeBurst } from '../../../cloudfunctions/compareFace/observe-burst';
import { PATHS } from '../../../devtools/paths';
import { mediaFile } from '../../../devtools/performer/media-file';
import { type Burst, holdPhoto, perform } from '../../../devtools/performer/perform';
import { sideBySide } from '../../../devtools/performer/side-by-side';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
const steps = drawChallenge('withoutHeadTurns', new Uint8Array(32).fill(7));

/** The attacker performs; the victim is there as a photograph, which is taken in for a frame where `isVictim`. */
const attacker = perform(steps, 1);
const victim = holdPhoto(2, mediaFile('franck_04117.jpg'));
const mixed = (isVictim: (at: number) => boolean) =>
  framesOf({
    ...attacker,
    frames: attacker.frames.map((frame, at) => (isVictim(at) ? victim.frames[at] : frame) ?? frame),
  });
const framesOf = ({ frames, timesMs }: Burst) => frames.map((picture, at) => ({ picture, timeMs: timesMs[at] ?? 0 }));

const isStill = (timeMs: number) =>
  !steps.some(({ startsAtMs, endsAtMs }) => timeMs >= startsAtMs && timeMs < endsAtMs);

describe('a burst of two people, with the real models', () => {
  test('has a victim whose photograph alone would be confirmed', async () => {
    const embed = async (picture: Uint8Array, kind: 'probe' | 'reference') =>
      (await engine.embed(await engine.observe(picture, kind))).embedding;
    const portrait = await embed(readFileSync(mediaFile('franck_02221.jpg')), 'reference');
    expect(comparisonScore(await embed(victim.frames[0]!, 'probe'), portrait)).toBeGreaterThan(0.67);
    expect(comparisonScore(await embed(attacker.frames[0]!, 'probe'), portrait)).toBeLessThan(0.44);
  });

  test.each<[string, (at: number) => boolean]>([
    ['the first neutral frame', (at) => at === 0],
    ['the second neutral frame', (at) => at === 1],
    ['two neutral frames', (at) => at < 2],
    ['every neutral frame', (at) => at < 3],
    ['every frame without an action', (at) => isStill(attacker.timesMs[at] ?? 0)],
    ['the last frame', (at) => at === 23],
    // Where the second frame is the victim's, nothing of the attacker's nose is found again in it.
  ])('passes nowhere, with the victim in %s', async (_, isVictim) => {
    await expect(observeBurst(engine, steps, mixed(isVictim))).rejects.toMatchObject({
      code: expect.stringMatching(/^(FACE_NOT_SAME_THROUGHOUT|ACTION_NOT_ASKED_SEEN|DEPTH_NOT_SEEN)$/),
    });
  });

  test.each([0, 1])('is seen when the second face is in every second frame, from frame %i on', async (parity) => {
    const accompanied = framesOf(attacker).map(({ picture, timeMs }, at) => {
      return { timeMs, picture: at % 2 === parity ? sideBySide(picture, victim.frames[at]!) : picture };
    });
    await expect(observeBurst(engine, steps, accompanied)).rejects.toMatchObject({ code: 'FACES_SEVERAL' });
  });
});
