import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { victimsIn } from '../attacks/attack-sources';
import { ffmpeg } from '../performer/ffmpeg';
import { ENGINE, refusalOr } from './acquire';
import { CLIPS, clipsIn } from './clips/clip-files';
import { foldersOf, VICTIMS } from './picture-groups';

/** What is wrong with an operator's folder that would end the report only after minutes; names are for the terminal alone. */
export async function dataFaults(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [`没有这个文件夹 no such folder: ${folder}`];
  const [victims, clips] = [join(folder, VICTIMS), join(folder, CLIPS)];
  const faults = [...(await victimFaults(victims)), ...clipFaults(clips)];
  if (![victims, clips].some(existsSync) && foldersOf(folder).length === 0) {
    faults.push(`没有照片 no pictures: ${join(folder, 'PERSON', '*.jpg')}`);
  }
  return faults;
}

async function victimFaults(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const files = victimsIn(folder);
  if (files.length === 0) return [`没有 JPEG，no JPEG: ${folder}`];
  const faults: string[] = [];
  for (const file of files) {
    const found = await refusalOr(() => ENGINE.observe(readFileSync(file), 'probe'));
    if (typeof found === 'string') faults.push(`${file}: ${found}`);
  }
  return faults;
}

function clipFaults(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const clips = clipsIn(folder);
  if (clips.length === 0) return [`没有 NAME-real.mp4 或 NAME-screen-replay.mp4，neither is there: ${folder}`];
  return clips.flatMap(({ file }) =>
    isFilm(file) ? [] : [`无法读取的视频 no film that can be read: ${basename(file)}`],
  );
}

function isFilm(file: string): boolean {
  try {
    ffmpeg('-i', file, '-frames:v', '1', '-f', 'null', '-');
    return true;
  } catch {
    return false;
  }
}
