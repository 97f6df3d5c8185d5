/** Rec. ITU-R BT.601: the weights of red, green and blue in the luma. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** The luma of RGB pixels, 0–255. */
export function lumaOf(rgb: ArrayLike<number>): Float32Array {
  const luma = new Float32Array(rgb.length / 3);
  for (let at = 0; at < luma.length; at++) {
    luma[at] = RED * (rgb[3 * at] ?? 0) + GREEN * (rgb[3 * at + 1] ?? 0) + BLUE * (rgb[3 * at + 2] ?? 0);
  }
  return luma;
}
