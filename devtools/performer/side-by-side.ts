import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from './ffmpeg';

/** Two pictures next to one another in one of 640 × 400, of each its middle. */
export function sideBySide(left: Uint8Array, right: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-pair-'));
  try {
    const [a, b, pair] = ['left', 'right', 'pair.jpg'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(a, left);
    writeFileSync(b, right);
    const fit = 'scale=320:400:force_original_aspect_ratio=increase,crop=320:400';
    ffmpeg('-i', a, '-i', b, '-filter_complex', `[0]${fit}[a];[1]${fit}[b];[a][b]hstack`, '-q:v', '3', pair);
    return readFileSync(pair);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
