import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from './ffmpeg';

/** Pictures next to one another in one, each 320 × 400 with its middle kept. */
export function sideBySide(left: string, right: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-pair-'));
  try {
    const pair = join(folder, 'pair.jpg');
    const fit = 'scale=320:400:force_original_aspect_ratio=increase,crop=320:400';
    ffmpeg('-i', left, '-i', right, '-filter_complex', `[0]${fit}[a];[1]${fit}[b];[a][b]hstack`, '-q:v', '3', pair);
    return readFileSync(pair);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
