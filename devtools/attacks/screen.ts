import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import type { Sheet } from './geometry/sheet';
import { emptyPicture } from './pixels/picture';

/** A tablet shows a frame a little smaller than it was, with a black edge. */
const DENSITY = 1.15;
const BEZEL = 26;

/** Screens are dimmer than faces, and bluish. */
const WHITE = [0.82, 0.87, 0.97] as const;

/** Light of the room on the glass, in steps of 255: everywhere, and where a window is mirrored. */
const GLARE = [13, 14, 16] as const;
const MIRRORED_WINDOW = { x: 95, y: -130, across: 70, down: 110, light: 34 };

/**
 * Lines of the screen's pixels to a unit: nearly what the camera's own pixels are, so that their difference is seen as
 * moiré; the three colours stand beside one another. What is left of the lines behind a lens is this share.
 */
const LINES = 1.035;
const MOIRE = 0.06;

/** The picture is written line by line while the camera reads: a band that wanders. */
const BAND = { units: 300, share: 0.035, perSecond: 1.3 };

const COSINES = Float32Array.from({ length: 4096 }, (_, at) => Math.cos((2 * Math.PI * at) / 4096));

/** A frame on a screen. */
export function screenWith(frame: Pixels, timeMs: number): Sheet {
  const texture = emptyPicture(frame.width + 2 * BEZEL, frame.height + 2 * BEZEL);
  for (let at = 3; at < texture.data.length; at += 4) texture.data[at] = 255;
  for (let row = 0; row < frame.height; row++) {
    const line = frame.data.subarray(4 * row * frame.width, 4 * (row + 1) * frame.width);
    texture.data.set(line, 4 * ((row + BEZEL) * texture.width + BEZEL));
  }
  const lit = { across: frame.width / 2 / DENSITY, down: frame.height / 2 / DENSITY };
  return {
    texture,
    density: DENSITY,
    bend: { kind: 'flat' },
    emit: (x, y, colour) => emit(x, y, colour, timeMs, Math.abs(x) < lit.across && Math.abs(y) < lit.down),
  };
}

/** What leaves the screen at a place: its own light, if it is lit there, and what it mirrors. */
function emit(x: number, y: number, colour: Float64Array, timeMs: number, isLit: boolean): void {
  const band = 1 + BAND.share * cosine(y / BAND.units + (BAND.perSecond * timeMs) / 1000);
  const mirrored = mirroredLight(x, y);
  for (let channel = 0; channel < 3; channel++) {
    const lines = cosine(LINES * x + channel / 3) + cosine(LINES * y) / 2;
    const own = isLit ? (colour[channel] ?? 0) * (WHITE[channel] ?? 0) * band * (1 + MOIRE * lines) : 0;
    colour[channel] = own + (GLARE[channel] ?? 0) + mirrored;
  }
}

/** Of a part of a turn, out of a table: five of them for each pixel. */
function cosine(turns: number): number {
  return COSINES[Math.floor((turns - Math.floor(turns)) * COSINES.length)] ?? 1;
}

function mirroredLight(x: number, y: number): number {
  const across = (x - MIRRORED_WINDOW.x) / MIRRORED_WINDOW.across;
  const down = (y - MIRRORED_WINDOW.y) / MIRRORED_WINDOW.down;
  if (Math.abs(across) > 1.5 || Math.abs(down) > 1.5) return 0;
  return MIRRORED_WINDOW.light * Math.exp(-(across ** 4) - down ** 4);
}
