import { FACE_POLICY } from '../face/face-policy';

/** Of each side, the middle half: where the face is asked to be. */
const BORDER = 0.25;

/** Sixteen by sixteen points tell enough of the light, and cost a phone nothing. */
const POINTS = 16;

/** Luma of R'G'B', in thousandths (ITU-R BT.601). */
const LUMA = { red: 299, green: 587, blue: 114, sum: 1000 } as const;

/**
 * What to do better about the light, by the server's own limits; undefined when nothing is to be said.
 * @param pixels RGBA, four bytes each
 */
export function lightFault(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
): 'FACE_TOO_DARK' | 'FACE_TOO_BRIGHT' | undefined {
  const brightness = brightnessOfMiddle(pixels, width, height);
  if (brightness < FACE_POLICY.capture.darkest) return 'FACE_TOO_DARK';
  return brightness > FACE_POLICY.capture.brightest ? 'FACE_TOO_BRIGHT' : undefined;
}

function brightnessOfMiddle(pixels: Uint8ClampedArray, width: number, height: number): number {
  let sum = 0;
  for (let row = 0; row < POINTS; row++) {
    for (let column = 0; column < POINTS; column++) {
      const at = 4 * (middle(row, height) * width + middle(column, width));
      sum += LUMA.red * (pixels[at] ?? 0) + LUMA.green * (pixels[at + 1] ?? 0) + LUMA.blue * (pixels[at + 2] ?? 0);
    }
  }
  return sum / (POINTS * POINTS * LUMA.sum);
}

function middle(step: number, side: number): number {
  return Math.floor(side * (BORDER + ((step + 0.5) / POINTS) * (1 - 2 * BORDER)));
}
