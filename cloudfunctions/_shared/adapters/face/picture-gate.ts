import { CtidError } from '#core/errors';
import type { PictureKind } from '../../ports/face-engine';
import { readJpegHeader } from './jpeg-header';
import type { PictureHeader } from './picture-header';
import { readPngHeader } from './png-header';

/** THREATS 17: a 17 KB JPEG that claims 9999² pixels costs a default decoder 2.5 s and 1.24 GB. */
const MOST_BYTES = 400 * 1024;
const MOST_PIXELS = 2_000_000;
const MOST_SCANS = 12;

const LIMITS = {
  probe: { components: [3], shortSide: [240, 1600] },
  reference: { components: [1, 3], shortSide: [100, 1600] },
} as const;

/**
 * Lets a picture through to the decoder only when its header promises nothing unusual.
 * @throws {CtidError} FRAME_TOO_LARGE, FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_KIND_UNSUPPORTED
 */
export function passPictureGate(picture: Uint8Array, kind: PictureKind): PictureHeader {
  if (picture.length > MOST_BYTES) throw new CtidError('FRAME_TOO_LARGE');
  const header = readHeader(picture);
  const { components, shortSide } = LIMITS[kind];
  const [least, most] = shortSide;
  const short = Math.min(header.width, header.height);
  if (header.width * header.height > MOST_PIXELS || short > most) throw new CtidError('FRAME_TOO_LARGE');
  const isKnown = (components as readonly number[]).includes(header.components);
  if (!isKnown || header.scans > MOST_SCANS || short < least) throw new CtidError('FRAME_KIND_UNSUPPORTED');
  return header;
}

function readHeader(picture: Uint8Array): PictureHeader {
  if (picture[0] === 0xff && picture[1] === 0xd8) return readJpegHeader(picture);
  if (picture[0] === 0x89 && picture[1] === 0x50) return readPngHeader(picture);
  throw new CtidError('FRAME_NOT_A_PICTURE');
}
