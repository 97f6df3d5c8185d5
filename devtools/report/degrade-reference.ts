import { decodePicture } from '../../cloudfunctions/_shared/adapters/face/decode-picture';
import { lumaOf } from '../../cloudfunctions/_shared/adapters/face/luma';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import { toJpeg } from '../attacks/pixels/jpeg';
import { scalePicture } from './scale-picture';

/** As much as a chip or a register keeps. */
const MOST_BYTES = 10 * 1024;
const QUALITIES = [90, 80, 70, 60, 50, 40, 30, 20, 10, 5];

/**
 * A portrait as registers hold them: small, grey, of 10 KB at most.
 * @param picture JPEG or PNG that the engine has read before, so that its decoder is ready
 * @param eyeDistance between the eyes' outer corners, in pixels
 * @param wanted the same afterwards; nothing is enlarged
 */
export async function degradeReference(picture: Uint8Array, eyeDistance: number, wanted: number): Promise<Uint8Array> {
  const small = greyed(scalePicture(await decodePicture(picture, 'reference'), Math.min(1, wanted / eyeDistance)));
  let smallest = picture;
  for (const quality of QUALITIES) {
    smallest = await toJpeg(small, quality);
    if (smallest.length <= MOST_BYTES) return smallest;
  }
  return smallest;
}

function greyed(pixels: Pixels): Pixels {
  const rgb = pixels.data.filter((_, at) => at % 4 !== 3);
  const data = new Uint8ClampedArray(pixels.data.length).fill(255);
  for (const [at, luma] of lumaOf(rgb).entries()) data.fill(luma, 4 * at, 4 * at + 3);
  return { ...pixels, data };
}
