import { describe, expect, test } from 'vitest';
import { fitSheet, type MovedSpot, motionAt } from '#core/parallax/sheet';

const SPOTS = Array.from({ length: 25 }, (_, at) => ({ x: 40 + 35 * (at % 5), y: 40 + 35 * Math.floor(at / 5) }));
const NOSE = { x: 118, y: 131 };
const FOCAL_LENGTH = 900;

/**
 * How far a spot of paper moves down that is lowered by so many degrees.
 * @param depth of the paper behind its nearest place
 */
function lowered({ y }: typeof NOSE, degrees: number, depth: number): number {
  const v = y - 120;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const seen = (down: number, away: number) => (FOCAL_LENGTH * down) / (FOCAL_LENGTH + away);
  return seen(v * cosine - depth * sine, v * sine + depth * cosine) - seen(v, depth);
}

/** Paper on a cylinder: how far behind its ridge it is. */
const bent = (radius: number, slant: number) => {
  const [cosine, sine] = [Math.cos((slant * Math.PI) / 180), Math.sin((slant * Math.PI) / 180)];
  return ({ x, y }: typeof NOSE) => {
    const across = (x - 120) * cosine + (y - 120) * sine;
    return radius - Math.sqrt(radius ** 2 - across ** 2);
  };
};

describe('a sheet', () => {
  test.each<[string, (at: typeof NOSE) => number]>([
    ['flat', () => 0],
    ['on an upright cylinder', bent(200, 0)],
    ['on a level one', bent(200, 90)],
    ['on a slanting one', bent(200, 25)],
  ])('that is %s moves as it was fitted, also where nobody looked', (_, depthAt) => {
    for (const degrees of [-15, 8, 20]) {
      const spots = SPOTS.map((at) => ({ at, by: lowered(at, degrees, depthAt(at)) }));
      const off = motionAt(fitSheet(spots), NOSE) - lowered(NOSE, degrees, depthAt(NOSE));
      expect(Math.abs(off)).toBeLessThan(0.4);
    }
  });

  test('is that of most spots, whatever a few do', () => {
    const moved = (at: typeof NOSE) => 2 + at.x / 60 - (at.y / 90) ** 2;
    const spots: readonly MovedSpot[] = SPOTS.map((at, number) => ({
      at,
      by: moved(at) + (number % 8 === 0 ? 12 : 0),
    }));
    expect(Math.abs(motionAt(fitSheet(spots), NOSE) - moved(NOSE))).toBeLessThan(0.3);
  });
});
