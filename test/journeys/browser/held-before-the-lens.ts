import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ffmpeg } from '../../../devtools/performer/ffmpeg';
import { segmentFrames } from '../../../devtools/performer/segments';
import type { Phone } from './phone';

/** How the performer stands in the frame of 480 × 640, in which his face is a little below the middle, 0.46 of its width. */
const STANDS = {
  /** 0.14 of the width. */
  farAway: 'scale=144:192,pad=480:640:168:224:gray',
  /** On the picture's left, which is his right. */
  onHisRight: 'scale=240:320,crop=200:320:40:0,pad=480:640:0:160:gray',
  nowhere: 'drawbox=color=gray:t=fill',
} as const;

/** Puts the performer before the phone's lens, still, where he stands like this. */
export async function holdBeforeLens(phone: Phone, page: Page, how: keyof typeof STANDS): Promise<void> {
  const body = picture(STANDS[how]);
  await page.route('**/before-the-lens/portrait*', (route) => route.fulfill({ contentType: 'image/jpeg', body }));
  await phone.set({ cameraSource: 'portrait' });
}

function picture(filter: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-held-'));
  try {
    const file = join(folder, 'held.jpg');
    ffmpeg('-i', segmentFrames('neutral')[0] ?? '', '-vf', filter, '-q:v', '3', file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
