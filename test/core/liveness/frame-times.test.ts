import { describe, expect, test } from 'vitest';
import { arePlausibleTimes } from '#core/liveness/frame-times';
import { TIMES_MS } from '../../fakes/performed';

const FILMED_MS = 6000;

/** One frame taken at another time, and its neighbours half as far. */
const moved = (frame: number, byMs: number) =>
  TIMES_MS.map((time, at) => time + Math.round(byMs * Math.max(0, 1 - Math.abs(at - frame) / 2)));

describe('frame times', () => {
  test.each([
    ['of four frames a second', TIMES_MS],
    ['without the last frame', TIMES_MS.slice(0, 23)],
    ['125 ms late once', moved(9, 125)],
    ['125 ms early once', moved(9, -125)],
    ['all of them 118 ms late and more', TIMES_MS.map((time) => (time === 0 ? 0 : time + 118))],
    ['150 ms apart', TIMES_MS.map((time, at) => (at === 9 ? time + 50 : at === 10 ? time - 50 : time))],
  ])('%s: plausible', (_, timesMs) => expect(arePlausibleTimes(timesMs, FILMED_MS)).toBe(true));

  test.each([
    ['none', []],
    ['exactly 250 ms apart, every one', TIMES_MS.map((_, at) => 250 * at)],
    ['exactly 249 ms apart, every one', TIMES_MS.map((_, at) => 249 * at)],
    ['two frames too few', TIMES_MS.slice(0, 22)],
    ['twice the same', TIMES_MS.map((time, at) => (at === 5 ? (TIMES_MS[4] ?? 0) : time))],
    ['126 ms late once', moved(9, 126)],
    ['126 ms early once', moved(9, -126)],
    ['149 ms apart', TIMES_MS.map((time, at) => (at === 9 ? time + 51 : at === 10 ? time - 50 : time))],
    ['a frame missing within', TIMES_MS.filter((_, at) => at !== 11)],
    ['slower and slower', TIMES_MS.map((time) => time * 1.03)],
    ['not from zero', TIMES_MS.map((time) => time + 1)],
  ])('%s: implausible', (_, timesMs) => expect(arePlausibleTimes(timesMs, FILMED_MS)).toBe(false));

  test('span no more than the server says has passed since it drew the challenge, and two seconds', () => {
    expect(arePlausibleTimes(TIMES_MS, 3750)).toBe(true);
    expect(arePlausibleTimes(TIMES_MS, 3749)).toBe(false);
  });
});
