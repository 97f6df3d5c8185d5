import type { FacePicture } from './face-picture';
import { framed, roomAround } from './framing';
import type { Colour } from './pixels/picture';

/** A printed photograph, with its face's points on the paper. */
export interface Print extends FacePicture {
  /** Pixels to a unit. */
  readonly density: number;
}

const DENSITY = 1.25;

/** Of the paper, to each side of the face's middle, in units: what hands hold before a phone. */
const LARGEST = { across: 205, down: 265 };

/** The white that printers leave. */
const MARGIN = 12;
const PAPER: Colour = [238, 237, 232];

/** Paper reflects its blacks too, and ink its whites less. */
const DARKEST = 14;
const CONTRAST = 0.9;

const SKIN: Colour = [186, 140, 116];

/** Prints a face at its natural size, and puts thumbs on the paper's sides. */
export function printFace(face: FacePicture): Print {
  const room = roomAround(face);
  const across = Math.min(LARGEST.across, room.across + MARGIN);
  const down = Math.min(LARGEST.down, room.down + MARGIN);
  const print = framed(face, { width: 2 * across, height: 2 * down }, DENSITY);
  const { data, width, height } = print.pixels;
  for (let at = 0; at < width * height; at++) {
    const x = at % width;
    const y = Math.floor(at / width);
    const isMargin = Math.min(x, y, width - 1 - x, height - 1 - y) < MARGIN * DENSITY;
    const thumb = thumbAt(x / DENSITY - across, y / DENSITY - down, across, down);
    for (let channel = 0; channel < 3; channel++) {
      const ink = DARKEST + CONTRAST * (data[4 * at + channel] ?? 0);
      const printed = isMargin ? (PAPER[channel] ?? 0) : ink;
      data[4 * at + channel] = thumb > 0 ? (SKIN[channel] ?? 0) * thumb : printed;
    }
    data[4 * at + 3] = 255;
  }
  return { ...print, density: DENSITY };
}

/** How bright a thumb is at a place of the paper; 0 where none is. They come from both sides, below the middle. */
function thumbAt(x: number, y: number, across: number, down: number): number {
  const length = 46;
  const half = 17;
  const above = (y - 0.62 * down) / half;
  const along = (across - Math.abs(x)) / length;
  const round = along ** 4 + above ** 2;
  return round < 1 ? 1.05 - 0.45 * above ** 2 - 0.2 * along ** 4 : 0;
}
