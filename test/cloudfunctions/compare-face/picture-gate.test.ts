import { describe, expect, test } from 'vitest';
import { passPictureGate } from '../../../cloudfunctions/_shared/adapters/face/picture-gate';
import { exifBlock, withExifSegment } from '../../support/exif-block';
import { pngOf, withChunk } from '../../support/png-picture';

/** A JPEG as its header describes it: start, frame header, one scan, end. */
function jpeg({ width = 480, height = 640, components = 3, scans = 1, tail = [] as number[] } = {}): Uint8Array {
  const frame = [0xff, 0xc2, 0, 8 + 3 * components, 8, height >> 8, height & 255, width >> 8, width & 255, components];
  const parts = Array.from({ length: components }, (_, at) => [at + 1, 0x11, 0]).flat();
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0x00, 0x56];
  const body = Array.from({ length: scans }, () => scan).flat();
  return Uint8Array.from([0xff, 0xd8, ...frame, ...parts, ...body, 0xff, 0xd9, ...tail]);
}

function codeOf(picture: Uint8Array, kind: 'probe' | 'reference' = 'probe'): string {
  try {
    passPictureGate(picture, kind);
    return 'passed';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('the gate before the decoder', () => {
  test('lets a phone frame through and reads its size', () => {
    expect(passPictureGate(jpeg(), 'probe')).toMatchObject({ format: 'jpeg', width: 480, height: 640, components: 3 });
  });

  test.each([
    ['claims 9999 × 9999 pixels', jpeg({ width: 9999, height: 9999 }), 'FRAME_TOO_LARGE'],
    ['has more than 400 KB', new Uint8Array(400 * 1024 + 1), 'FRAME_TOO_LARGE'],
    ['is CMYK', jpeg({ components: 4 }), 'FRAME_KIND_UNSUPPORTED'],
    ['is grey, where a probe is asked', jpeg({ components: 1 }), 'FRAME_KIND_UNSUPPORTED'],
    ['is too small', jpeg({ width: 200 }), 'FRAME_KIND_UNSUPPORTED'],
    ['has thirteen scans', jpeg({ scans: 13 }), 'FRAME_KIND_UNSUPPORTED'],
    ['is cut off', jpeg().subarray(0, 30), 'FRAME_DAMAGED'],
    ['carries something after its end (a polyglot)', jpeg({ tail: [0x50, 0x4b, 3, 4] }), 'FRAME_DAMAGED'],
    ['is no picture', Uint8Array.from([0x25, 0x50, 0x44, 0x46]), 'FRAME_NOT_A_PICTURE'],
    ['is empty', new Uint8Array(0), 'FRAME_NOT_A_PICTURE'],
    ['is a PNG of two bytes', Uint8Array.from([0x89, 0x50]), 'FRAME_DAMAGED'],
  ])('refuses what %s', (_, picture, code) => {
    expect(codeOf(picture)).toBe(code);
  });

  const png = pngOf(480, 640, 3, new Uint8Array());
  test.each<[string, Uint8Array]>([
    ['is a grey PNG, where a probe is asked', pngOf(480, 640, 1, new Uint8Array())],
    ['is a grey PNG with alpha, where a probe is asked', pngOf(480, 640, 2, new Uint8Array())],
    ['is a PNG with a palette', pngOf(480, 640, 3, new Uint8Array(), { colourType: 3 })],
    ['is an interlaced PNG', pngOf(480, 640, 3, new Uint8Array(), { interlace: 1 })],
    ['is a PNG of four bits a sample', pngOf(480, 640, 1, new Uint8Array(), { depth: 4 })],
    ['is a PNG as Xcode packs it (CgBI)', withChunk(png, 'CgBI', Uint8Array.of(0x50, 0, 0x20, 2), true)],
    ['is a PNG with a critical chunk that nobody knows', withChunk(png, 'QQQq', new Uint8Array())],
  ])('refuses as a kind that it does not read what %s', (_, picture) => {
    expect(codeOf(picture)).toBe('FRAME_KIND_UNSUPPORTED');
  });

  test.each([8, 16])('lets a PNG of RGB through, with alpha or without, %i bits a sample', (depth) => {
    for (const samples of [3, 4]) {
      const picture = pngOf(480, 640, samples, new Uint8Array(), { depth });
      expect(passPictureGate(picture, 'probe')).toMatchObject({
        format: 'png',
        width: 480,
        height: 640,
        components: 3,
      });
      expect(codeOf(picture, 'reference')).toBe('passed');
    }
  });

  test('lets what is ancillary in a PNG through, whatever it is', () => {
    const chunks = ['iCCP', 'cICP', 'sRGB', 'gAMA', 'pHYs', 'eXIf', 'iDOT', 'tEXt', 'caBX'];
    const picture = chunks.reduce((whole, name) => withChunk(whole, name, Uint8Array.of(1, 2, 3)), png);
    expect(codeOf(picture)).toBe('passed');
  });

  test('lets a grey reference portrait through', () => {
    expect(codeOf(jpeg({ components: 1, width: 300, height: 400 }), 'reference')).toBe('passed');
    for (const samples of [1, 2])
      expect(codeOf(pngOf(300, 400, samples, new Uint8Array()), 'reference')).toBe('passed');
  });

  test('refuses every truncation of a picture', () => {
    const whole = jpeg();
    for (let length = 2; length < whole.length; length++)
      expect(codeOf(whole.subarray(0, length))).toBe('FRAME_DAMAGED');
  });

  test.each<[string, (block: Uint8Array) => Uint8Array]>([
    ['JPEG', (block) => withExifSegment(jpeg(), block)],
    ['PNG', (block) => withChunk(png, 'eXIf', block)],
  ])('reads how a %s lies, and its size as it is stored', (_, withExif) => {
    const stored = { width: 480, height: 640 };
    expect(passPictureGate(withExif(exifBlock(6)), 'probe')).toMatchObject({ ...stored, orientation: 6 });
    expect(passPictureGate(withExif(exifBlock(8, 'II')), 'reference')).toMatchObject({ ...stored, orientation: 8 });
    expect(passPictureGate(withExif(exifBlock(6).subarray(0, 20)), 'probe')).toMatchObject({ orientation: 1 });
    expect(passPictureGate(withExif(new Uint8Array()), 'probe')).toMatchObject({ orientation: 1 });
  });

  test('takes a picture without Exif as it is stored, and the first Exif of several', () => {
    expect(passPictureGate(jpeg(), 'probe')).toMatchObject({ orientation: 1 });
    expect(passPictureGate(png, 'probe')).toMatchObject({ orientation: 1 });
    const twice = withExifSegment(withExifSegment(jpeg(), exifBlock(3)), exifBlock(6));
    expect(passPictureGate(twice, 'probe')).toMatchObject({ orientation: 6 });
    const chunks = withChunk(withChunk(png, 'eXIf', exifBlock(3)), 'eXIf', exifBlock(6));
    expect(passPictureGate(chunks, 'probe')).toMatchObject({ orientation: 6 });
  });

  test('hears no Exif between the scans, and takes no other APP1 segment for one', () => {
    const late = jpeg({ scans: 2 });
    const secondScan = late.lastIndexOf(0xda) - 1;
    const between = Uint8Array.from([
      ...late.subarray(0, secondScan),
      ...withExifSegment(Uint8Array.of(0xff, 0xd8), exifBlock(6)).subarray(2),
      ...late.subarray(secondScan),
    ]);
    expect(passPictureGate(between, 'probe')).toMatchObject({ orientation: 1, scans: 2 });
    const other = withExifSegment(jpeg(), exifBlock(6)).map((byte, at) => (at === 6 ? 0x78 : byte));
    expect(passPictureGate(other, 'probe')).toMatchObject({ orientation: 1 });
  });
});
