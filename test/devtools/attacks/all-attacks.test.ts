import { describe, expect, test } from 'vitest';
import { ALL_ATTACKS } from '../../../devtools/attacks/all-attacks';
import { room } from '../../../devtools/attacks/pixels/room';
import { shoot } from '../../../devtools/attacks/shoot';

describe('the table of attacks', () => {
  const names = ALL_ATTACKS.map(({ name }) => name);

  test('names each attack once, and in both languages', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    expect(ALL_ATTACKS.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/.test(en))).toEqual([]);
  });

  test('says of some that nothing stops them', () => {
    expect(ALL_ATTACKS.map(({ expected }) => expected)).toContain('not stopped');
  });
});

describe('a camera before an attack', () => {
  const film = (seed: number) => shoot([0, 250], seed, () => room(3));

  test('gives the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [await film(1), await film(1), await film(2)];
    expect(again).toEqual(first);
    expect(other.frames[0]).not.toEqual(first.frames[0]);
  });

  test('never gives a frame twice: its sensor has noise', async () => {
    const { frames } = await film(1);
    expect(frames[1]).not.toEqual(frames[0]);
    expect(Array.from(frames[0]!.subarray(0, 2))).toEqual([0xff, 0xd8]);
  });
});
