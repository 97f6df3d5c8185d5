import { spawnSync } from 'node:child_process';
import { path as bundledFfmpeg } from '@ffmpeg-installer/ffmpeg';

/** Runs ffmpeg quietly; what it complains of becomes the error. */
export function ffmpeg(...parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(bundledFfmpeg, ['-loglevel', 'error', '-y', ...parameters], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`ffmpeg failed: ${stderr}`);
}
