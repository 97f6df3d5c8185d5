import { describe, expect, test } from 'vitest';
import type { FaceView } from '#core/parallax/face-view';
import { noseParallax } from '#core/parallax/nose-parallax';
import { texturedFace } from '../../fakes/textured-face';

const NEUTRAL = texturedFace({});

describe('the parallax of a nose', () => {
  test.each([
    [-5, 0],
    [3, 0],
    [0, -9],
    [0, 5],
    [4, -6],
  ])('is what the nose moves beyond the rest, %i across and %i down, over the distance of the eyes', (across, down) => {
    const measured = noseParallax(NEUTRAL, texturedFace({ across, down })) ?? { across: 1, down: 1 };
    expect(Math.abs(measured.across - across / NEUTRAL.eyeDistance)).toBeLessThan(0.01);
    expect(Math.abs(measured.down - down / NEUTRAL.eyeDistance)).toBeLessThan(0.01);
  });

  test.each([
    ['together', { across: 2, down: 3 }],
    ['as paper on an upright cylinder', { bend: { x: 5, y: 0 } }],
    ['as paper on a level one', { bend: { x: 0, y: 5 } }],
  ])('is nothing where all moves %s', (_, motion) => {
    const measured = noseParallax(NEUTRAL, texturedFace({ ...motion, isAll: true })) ?? { across: 1, down: 1 };
    expect(Math.abs(measured.across)).toBeLessThan(0.008);
    expect(Math.abs(measured.down)).toBeLessThan(0.008);
  });

  test('is not told where nothing is found again', () => {
    const dark: FaceView = { ...NEUTRAL, view: { ...NEUTRAL.view, luma: NEUTRAL.view.luma.map(() => 0) } };
    expect(noseParallax(NEUTRAL, dark)).toBeUndefined();
  });
});
