import { CtidError } from '#core/errors';
import { type Orientation, readOrientation } from './exif-orientation';
import type { PictureHeader } from './picture-header';

/** Markers of ITU-T T.81, table B.1. */
const MARKER = {
  startOfScan: 0xda,
  end: 0xd9,
  baseline: 0xc0,
  extended: 0xc1,
  progressive: 0xc2,
  app1: 0xe1,
} as const;
const FRAMES: readonly number[] = [MARKER.baseline, MARKER.extended, MARKER.progressive];

/** What an APP1 segment with Exif begins with (Exif 3.0 §4.7.2): Exif, and two zeros. */
const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];

/**
 * Walks a JPEG's segments to its very end: one frame header, no byte after the end marker (T.81 annex B).
 * @throws {CtidError} FRAME_DAMAGED, FRAME_KIND_UNSUPPORTED
 */
export function readJpegHeader(bytes: Uint8Array): PictureHeader {
  let frame: Pick<PictureHeader, 'width' | 'height' | 'components'> | undefined;
  let orientation: Orientation | undefined;
  let scans = 0;
  for (let at = 2; ; ) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || !isSegment(marker)) throw damaged();
    if (marker === MARKER.end) {
      if (at + 2 !== bytes.length || frame === undefined || scans === 0) throw damaged();
      return { format: 'jpeg', scans, orientation: orientation ?? 1, ...frame };
    }
    const length = shortAt(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) throw damaged();
    if (isFrameHeader(marker)) {
      if (frame !== undefined || !FRAMES.includes(marker)) throw new CtidError('FRAME_KIND_UNSUPPORTED');
      frame = { height: shortAt(bytes, at + 5), width: shortAt(bytes, at + 7), components: bytes[at + 9] ?? 0 };
      if (frame.width === 0 || frame.height === 0) throw damaged();
    }
    if (marker === MARKER.app1 && scans === 0) orientation ??= orientationIn(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
    if (marker === MARKER.startOfScan) {
      scans++;
      at = endOfScan(bytes, at);
    }
  }
}

/**
 * What may stand between segments: all that has a length, and the end. Fill bytes, restarts, a second start and reserved
 * numbers have none: a decoder would go on right behind them, and read another picture than this one.
 */
function isSegment(marker: number): boolean {
  return marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Of an APP1 segment, when it is one of Exif; the first one counts. */
function orientationIn(segment: Uint8Array): Orientation | undefined {
  const isExif = EXIF_MARK.every((byte, at) => segment[at] === byte);
  return isExif ? readOrientation(segment.subarray(EXIF_MARK.length)) : undefined;
}

/** Where coded data ends: the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart) return at;
  }
  throw damaged();
}

function shortAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function damaged(): CtidError {
  return new CtidError('FRAME_DAMAGED');
}
