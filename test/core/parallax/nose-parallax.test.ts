import { describe, expect, test } from 'vitest';
import type { FaceView } from '#core/parallax/face-view';
import { noseParallax } from '#core/parallax/nose-parallax';
import { texturedFace } from '../../fakes/textured-face';

const NEUTRAL = texturedFace(0);

describe('the parallax of a nose', () => {
  test('is what the nose moves beyond the rest, over the distance of the eyes', () => {
    for (const shift of [-5, -3, 3, 5]) {
      const turned = texturedFace(shift);
      const measured = noseParallax(NEUTRAL, turned) ?? 0;
      expect(Math.abs(measured - shift / NEUTRAL.eyeDistance)).toBeLessThan(0.01);
    }
  });

  test('is nothing where all moves together', () => {
    expect(Math.abs(noseParallax(NEUTRAL, texturedFace(0)) ?? 1)).toBeLessThan(0.005);
  });

  test('is not told where nothing is found again', () => {
    const dark: FaceView = { ...NEUTRAL, view: { ...NEUTRAL.view, luma: NEUTRAL.view.luma.map(() => 0) } };
    expect(noseParallax(NEUTRAL, dark)).toBeUndefined();
  });
});
