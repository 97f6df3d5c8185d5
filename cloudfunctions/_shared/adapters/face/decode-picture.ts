import { CtidError } from '#core/errors';
import type { PictureKind } from '../../ports/face-engine';
import { decodeJpeg } from './decode-jpeg';
import { decodePng } from './decode-png';
import { passPictureGate } from './picture-gate';
import type { Pixels } from './pixels';
import { turnUpright } from './turn-upright';

/**
 * The pixels of a picture that the gate let through, upright as its Exif block says. JPEG's decoder turns nothing unless it
 * is asked (`preserveOrientation`): PNG needs a reader and a turn of its own anyway, and both formats share them.
 * @throws {CtidError} FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_TOO_LARGE, FRAME_KIND_UNSUPPORTED
 */
export async function decodePicture(picture: Uint8Array, kind: PictureKind): Promise<Pixels> {
  const { format, width, height, orientation } = passPictureGate(picture, kind);
  const pixels = await (format === 'jpeg' ? decodeJpeg(picture) : decodePng(picture));
  if (pixels?.width !== width || pixels.height !== height) throw new CtidError('FRAME_DAMAGED');
  return turnUpright(pixels, orientation);
}
