import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arePlausibleTimes } from '#core/liveness/frame-times';
import { allClips, clipsIn } from '../../../../devtools/report/clips/clip-files';
import { clipTimesMs } from '../../../../devtools/report/clips/clip-times';
import type { Judged } from '../../../../devtools/report/clips/judge-window';
import { performancesOf } from '../../../../devtools/report/clips/performances-of';
import { slideWindow } from '../../../../devtools/report/clips/slide-window';
import { clipsSection } from '../../../../devtools/report/clips-section';
import type { ClipReport } from '../../../../devtools/report/recognition-report';

test('a folder’s clips are known by their names, and one person’s belong together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-clips-'));
  try {
    for (const name of ['wang-real.mp4', 'wang-screen-replay.mp4', 'li-na-real.MP4', 'notes.txt', 'wang.mp4']) {
      writeFileSync(join(folder, name), '');
    }
    const clips = clipsIn(folder);
    expect(clips.map(({ kind }) => kind)).toEqual(['real', 'real', 'screen-replay']);
    expect(clips[1]?.person).toBe(clips[2]?.person);
    expect(clips[0]?.person).not.toBe(clips[1]?.person);
    expect(clipsIn(join(folder, 'nothing'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('people of two folders are two people, and the packages’ clips are always there', () => {
  const data = mkdtempSync(join(tmpdir(), 'ctid-data-'));
  try {
    mkdirSync(join(data, 'clips'));
    writeFileSync(join(data, 'clips', 'a-real.mp4'), '');
    const own = allClips(data).filter(({ file }) => file.startsWith(data));
    expect(own.map(({ person }) => person)).toEqual([join(data, 'clips', 'a')]);
    expect(allClips().filter(({ person }) => person === 'the performer')).toHaveLength(2);
  } finally {
    rmSync(data, { recursive: true });
  }
});

describe('six seconds of a clip', () => {
  const clip = (frames: number) => ({
    frames: Array.from({ length: frames }, (_, at) => Uint8Array.of(at)),
    timesMs: clipTimesMs(frames),
  });

  test('begin with each frame that has as many after it', () => {
    expect(slideWindow(clip(23))).toHaveLength(0);
    expect(slideWindow(clip(30)).map(({ frames }) => frames[0]?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('have times that a camera could have had, whichever frame they begin with', () => {
    for (const { frames, timesMs } of slideWindow(clip(30))) {
      expect(frames).toHaveLength(24);
      expect(arePlausibleTimes(timesMs, 90_000)).toBe(true);
    }
  });
});

const judged: readonly Judged[] = [
  { actions: ['turnLeft'], outcome: 'passed', share: 0 },
  { actions: ['turnLeft'], outcome: 'DEPTH_NOT_SEEN', share: 0 },
  { actions: ['nod', 'turnLeft'], outcome: 'passed', share: 0.0104 },
];

test('windows in which the same was performed are counted together', () => {
  expect(performancesOf(judged)).toEqual([
    { actions: ['turnLeft'], windows: 2, passed: 1, causes: { DEPTH_NOT_SEEN: 1 }, mostDrawn: 0 },
    { actions: ['nod', 'turnLeft'], windows: 1, passed: 1, causes: {}, mostDrawn: 0.0104 },
  ]);
});

describe('the section of the report', () => {
  const clip = (kind: ClipReport['kind'], of: readonly Judged[], windows = 40): ClipReport => ({
    ...{ person: '1', kind, seconds: 12, portrait: 'another clip', windows },
    frames: 48,
    unfit: { FACE_BLURRED: 3 },
    performances: performancesOf(of),
  });

  test('marks the replays that pass and the real ones that do not, and says why', () => {
    const html = clipsSection([clip('real', judged), clip('screen-replay', judged.slice(1))]);
    expect(html).toContain('真人通过 2 / 3，翻拍通过 1 / 2');
    expect(html.match(/<span class="no">[^<]*/g)).toEqual(['<span class="no">1 / 2', '<span class="no">1 / 1']);
    expect(html).toContain('DEPTH_<wbr>NOT_<wbr>SEEN');
    expect(html.match(/a head on a screen has depth/g)).toHaveLength(1);
  });

  test('says of a short clip that there was nothing to judge', () => {
    expect(clipsSection([clip('real', [], 0)])).toContain('shorter than six seconds');
    expect(clipsSection([clip('real', [])])).toContain('no finished action');
  });

  test('is not there without clips', () => {
    expect(clipsSection(undefined)).toBe('');
  });
});
