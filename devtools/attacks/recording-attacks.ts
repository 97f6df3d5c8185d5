import { NEUTRAL_FRAMES } from '#core/liveness/frame-times';
import { dueTimesMs } from '../performer/camera-times';
import type { Burst } from '../performer/perform';
import { seededRandom } from '../seeded-random';
import { actingAt } from './acting';
import type { Attack, Shot } from './attack';
import { otherChallenge } from './other-challenge';
import { gestureFor, openPuppet } from './portrait-attacks';
import { showing } from './recording';
import { shoot } from './shoot';

function recordingFor({ steps, seed, source }: Shot) {
  return source.filmVictim(steps, seed);
}

/** What a recording shows, at other times and with new noise: its frames are encoded anew. */
async function shownAnew({ seed, timesMs }: Shot, recording: Burst, timeOf: (timeMs: number) => number) {
  const shown = showing(recording);
  return shoot(timesMs, seed, (timeMs) => shown(timeOf(timeMs)));
}

/** The same frames in another order, at the times of a camera. */
function reordered({ frames, timesMs }: Burst, order: (at: number) => number): Burst {
  return { timesMs, frames: frames.map((frame, at) => frames[order(at)] ?? frame) };
}

/** Fisher and Yates 1938; the neutral frames stay. */
function shuffled({ frames }: Burst, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const order = Array.from(frames.keys());
  for (let last = order.length - 1; last > NEUTRAL_FRAMES; last--) {
    const other = NEUTRAL_FRAMES + Math.floor(random() * (last + 1 - NEUTRAL_FRAMES));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Frames of two people who both do what is asked. */
async function twoPeople({ steps, seed, source }: Shot, isVictim: (share: number, at: number) => boolean) {
  const victim = await source.filmVictim(steps, seed);
  const attacker = await source.filmAttacker(steps, seed);
  const { length } = victim.frames;
  const frames = victim.frames.map((frame, at) => (isVictim(at / length, at) ? frame : (attacker.frames[at] ?? frame)));
  return { frames, timesMs: victim.timesMs };
}

/** Two pictures of each gesture, at rest and at its farthest, and nothing between them, as a program shows them. */
async function filmStills({ steps, seed, source, timesMs }: Shot) {
  const puppet = await openPuppet(source.victim);
  return shoot(timesMs, seed, (timeMs) => {
    const acting = actingAt(steps, timeMs);
    const isFar = acting !== undefined && acting.extent > 0.5;
    return puppet(gestureFor(isFar ? { ...acting, extent: 1, swing: acting.swing < 0 ? -1 : 1 } : undefined));
  });
}

const injected = { kind: 'injection', expected: 'refused' } as const;
const uploaded = { kind: 'protocol', expected: 'refused' } as const;

export const RECORDING_ATTACKS: readonly Attack[] = [
  {
    ...injected,
    name: 'recording-other-challenge',
    zh: '注入旧录像',
    en: 'a recording made for another challenge, injected',
    film: async (shot) => {
      const recording = await shot.source.filmVictim(otherChallenge(shot.steps, shot.seed), shot.seed);
      return shownAnew(shot, recording, (timeMs) => timeMs);
    },
  },
  {
    ...injected,
    name: 'recording-cut-to-fit',
    zh: '按题剪辑的录像',
    en: 'recorded actions, cut together for what is asked, injected',
    expected: 'not stopped',
    film: async (shot) => shownAnew(shot, await recordingFor(shot), (timeMs) => timeMs),
  },
  {
    ...injected,
    name: 'recording-stretched',
    zh: '放慢的录像',
    en: 'a recording of the right actions, played more slowly',
    film: async (shot) => shownAnew(shot, await recordingFor(shot), (timeMs) => 0.7 * timeMs),
  },
  {
    ...injected,
    name: 'recording-of-another-person',
    zh: '别人的录像',
    en: 'somebody else, who does what is asked',
    film: async (shot) => shownAnew(shot, await shot.source.filmAttacker(shot.steps, shot.seed), (timeMs) => timeMs),
  },
  {
    ...injected,
    name: 'stills-at-perfect-intervals',
    zh: '整点切换的静照',
    en: 'still pictures of each gesture, changed at once, exactly when they are due',
    film: async (shot) => ({ ...(await filmStills(shot)), timesMs: dueTimesMs().slice(0, shot.timesMs.length) }),
  },
  {
    ...injected,
    name: 'stills-at-uneven-intervals',
    zh: '不整点切换的静照',
    en: 'still pictures of each gesture, changed at once, at times of a camera',
    expected: 'not stopped',
    film: filmStills,
  },
  {
    ...uploaded,
    name: 'frames-held-twice',
    expected: 'not stopped',
    zh: '每帧用两次（重新编码）',
    en: 'every frame twice, encoded anew',
    film: async (shot) => shownAnew(shot, await recordingFor(shot), (timeMs) => 500 * Math.floor(timeMs / 500)),
  },
  {
    ...uploaded,
    name: 'frames-duplicated',
    zh: '重复的帧',
    en: 'every second frame is the one before it, byte by byte',
    film: async (shot) => reordered(await recordingFor(shot), (at) => at - (at % 2)),
  },
  {
    ...uploaded,
    name: 'frames-shuffled',
    zh: '打乱的帧',
    en: 'the frames of a recording in another order',
    film: async (shot) => {
      const recording = await recordingFor(shot);
      const order = shuffled(recording, shot.seed);
      return reordered(recording, (at) => order[at] ?? at);
    },
  },
  {
    ...uploaded,
    name: 'two-people-half-and-half',
    zh: '前半是本人，后半是别人',
    en: "the victim's frames first, somebody else's afterwards",
    film: (shot) => twoPeople(shot, (share) => share < 0.5),
  },
  {
    ...uploaded,
    name: 'two-people-in-turns',
    zh: '本人与别人交替',
    en: "the victim's frames and somebody else's in turns",
    film: (shot) => twoPeople(shot, (_, at) => at % 2 === 0),
  },
];
