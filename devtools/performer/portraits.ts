import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from './ffmpeg';
import { mediaFile } from './media-file';
import { segmentFrames } from './segments';

/** As an ID card's portrait is: small, grey, compressed. */
const ID_PHOTO = 'format=gray,scale=300:400';

/** The man's reference portrait, from another clip than the probes: never a frame of the same take. */
export function performerPortrait(): Uint8Array {
  return degrade(segmentFrames('reference')[0] ?? '');
}

/** Somebody else's portrait. */
export function otherPortrait(): Uint8Array {
  return degrade(mediaFile('franck_01829.jpg'), 'format=gray');
}

function degrade(file: string, filter = ID_PHOTO): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-portrait-'));
  try {
    const portrait = join(folder, 'portrait.jpg');
    ffmpeg('-i', file, '-vf', filter, '-q:v', '8', portrait);
    return readFileSync(portrait);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
