import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import { POLICIES } from '#core/policy/policies';
import type { Burst } from '../../performer/perform';
import { tellProgress } from '../progress';
import { causesOf } from '../rate';
import type { ClipReport } from '../recognition-report';
import type { Clip } from './clip-files';
import { judgeWindow } from './judge-window';
import { performancesOf } from './performances-of';
import { slideWindow } from './slide-window';
import { takeClip } from './take-clip';
import { type Watched, watchClip } from './watch-clip';

/** Every clip, each six seconds of it against the challenge that asks for what is performed there. */
export async function measureClips(clips: readonly Clip[]): Promise<readonly ClipReport[]> {
  const people = [...new Set(clips.map(({ person }) => person))];
  const reports: ClipReport[] = [];
  for (const [at, clip] of clips.entries()) {
    tellProgress(`clip ${at + 1} of ${clips.length}`);
    const { person, file } = clip;
    const other = clips.find((one) => one.person === person && one.kind === 'real' && one.file !== file);
    reports.push(await measureClip(clip, String(people.indexOf(person) + 1), other));
  }
  return reports;
}

/** @param other a real clip of the same person: a portrait out of the clip itself would be a little too like it */
async function measureClip({ file, kind }: Clip, person: string, other: Clip | undefined): Promise<ClipReport> {
  const clip = takeClip(file);
  const watched = await watchClip(clip);
  const portrait = other === undefined ? portraitOf(clip, watched) : await portraitIn(takeClip(other.file));
  const windows = slideWindow(clip);
  const judged = [];
  for (const [at, window] of windows.entries()) {
    const one = await judgeWindow(window, watched.slice(at, at + POLICIES.challenge.mostFrames), portrait);
    if (one !== undefined) judged.push(one);
  }
  const faults = watched.flatMap(({ fault }) => fault ?? []);
  return {
    ...{ person, kind, seconds: (clip.frames.length * FRAME_INTERVAL_MS) / 1000 },
    portrait: other === undefined ? 'same clip' : 'another clip',
    frames: watched.length,
    unfit: causesOf(faults),
    windows: windows.length,
    performances: performancesOf(judged),
  };
}

async function portraitIn(clip: Burst): Promise<Uint8Array> {
  return portraitOf(clip, await watchClip(clip));
}

/** The last frame that is a picture to compare. */
function portraitOf({ frames }: Burst, watched: readonly Watched[]): Uint8Array {
  const last = watched.map(({ fault }) => fault === undefined).lastIndexOf(true);
  return frames[Math.max(0, last)] ?? new Uint8Array(0);
}
