import { ALIGNED_SIZE } from './alignment';

/** Columns and rows of the aligned face: from, and up to but without. */
interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The nose between eyes and mouth, and both cheeks beside it: no beard grows there, and hair seldom hangs. */
const SKIN: readonly Box[] = [
  { x: [48, 64], y: [64, 76] },
  { x: [30, 44], y: [68, 78] },
  { x: [68, 82], y: [68, 78] },
];

/** Where a lens would be: from brow to cheek around each eye. The rims of clear glasses take a small part of it. */
const LENSES: readonly Box[] = [
  { x: [26, 50], y: [43, 63] },
  { x: [62, 86], y: [43, 63] },
];

/** How far, in natural logarithms, a pixel of the same skin may be off: shade changes its luma, hardly its colour. */
const MOST_COLOUR = 0.2;
const MOST_LUMA = 0.8;

/** Added to every value, so that what is nearly black has a colour without noise. */
const FLOOR = 10;

/** The logarithms of red over green, blue over green, and luma (Rec. ITU-R BT.601). */
type Tone = readonly [number, number, number];

/**
 * How much of what is around the eyes has the colour of nose and cheeks, 0–1, at the better of the two. Relative to the
 * person's own skin, so that neither its colour nor the light's matters, and clear glasses hardly.
 * @param aligned the face of 112 × 112 pixels, RGB
 */
export function skinAroundEyes(aligned: Uint8Array): number {
  const skin = medianTone(SKIN.flatMap((box) => tonesIn(aligned, box)));
  return Math.max(...LENSES.map((lens) => shareLike(tonesIn(aligned, lens), skin)));
}

function shareLike(tones: readonly Tone[], skin: Tone): number {
  const isLike = ([red, blue, luma]: Tone) =>
    Math.hypot(red - skin[0], blue - skin[1]) < MOST_COLOUR && Math.abs(luma - skin[2]) < MOST_LUMA;
  return tones.filter(isLike).length / tones.length;
}

function tonesIn(aligned: Uint8Array, { x, y }: Box): readonly Tone[] {
  const tones: Tone[] = [];
  for (let row = y[0]; row < y[1]; row++) {
    for (let column = x[0]; column < x[1]; column++) tones.push(toneAt(aligned, 3 * (row * ALIGNED_SIZE + column)));
  }
  return tones;
}

function toneAt(aligned: Uint8Array, at: number): Tone {
  const red = (aligned[at] ?? 0) + FLOOR;
  const green = (aligned[at + 1] ?? 0) + FLOOR;
  const blue = (aligned[at + 2] ?? 0) + FLOOR;
  return [Math.log(red / green), Math.log(blue / green), Math.log(0.299 * red + 0.587 * green + 0.114 * blue)];
}

function medianTone(tones: readonly Tone[]): Tone {
  return [median(tones, 0), median(tones, 1), median(tones, 2)];
}

function median(tones: readonly Tone[], part: 0 | 1 | 2): number {
  return tones.map((tone) => tone[part]).sort((a, b) => a - b)[tones.length >> 1] ?? 0;
}
