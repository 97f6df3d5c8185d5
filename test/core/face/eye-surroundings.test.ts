import { describe, expect, test } from 'vitest';
import { skinAroundEyes } from '#core/face/eye-surroundings';
import { paintedFace } from '../../fakes/painted-face';

const SKINS = [
  ['pale', [236, 205, 190]],
  ['tanned', [190, 140, 115]],
  ['dark', [74, 50, 40]],
  ['in blue light', [120, 118, 150]],
  ['in a picture without colours', [128, 128, 128]],
] as const;

describe('the skin around the eyes', () => {
  test.each(SKINS)('is all there on a bare face (%s)', (_, skin) => {
    expect(skinAroundEyes(paintedFace({ skin }))).toBe(1);
  });

  test.each(SKINS)('is gone behind glasses that are black, or reflect the sky (%s)', (_, skin) => {
    const covers = [
      [8, 8, 9],
      [150, 200, 255],
    ] as const;
    for (const cover of covers) expect(skinAroundEyes(paintedFace({ skin, hiddenAroundEyes: 1, cover }))).toBe(0);
  });

  test('stays skin in the shade, and behind rims and eyes that take half of it', () => {
    const shade = [95, 70, 57] as const;
    expect(skinAroundEyes(paintedFace({ hiddenAroundEyes: 1, cover: shade }))).toBe(1);
    expect(skinAroundEyes(paintedFace({ hiddenAroundEyes: 0.5 }))).toBe(0.5);
  });

  test.each(['left', 'right'] as const)('is what the other eye shows when only the %s one is covered', (side) => {
    expect(skinAroundEyes(paintedFace({ hiddenAroundEyes: 1, sides: [side] }))).toBe(1);
  });
});
