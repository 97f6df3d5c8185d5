import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from '../../devtools/performer/ffmpeg';

/** The picture as ffmpeg writes it, by its own filters. */
export function storedPicture(
  picture: Uint8Array,
  format: 'jpg' | 'png',
  ...parameters: readonly string[]
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-stored-'));
  try {
    const [from, to] = [join(folder, 'from'), join(folder, `to.${format}`)];
    writeFileSync(from, picture);
    ffmpeg('-i', from, ...parameters, '-q:v', '2', '-update', '1', to);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
