import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { seededRandom } from '../../seeded-random';
import { type Colour, emptyFrame, emptyPicture, sample } from './picture';

/** Behind what a camera is focused on everything is blurred: as many pixels as these are enough. */
const WIDTH = 24;
const HEIGHT = 32;

const WALLS: readonly Colour[] = [
  [176, 168, 152],
  [150, 158, 165],
  [196, 190, 178],
];

/** What stands about in rooms: shelves, doors, curtains, a window. */
const THINGS: readonly Colour[] = [
  [92, 74, 58],
  [70, 80, 92],
  [222, 226, 230],
  [120, 60, 52],
  [46, 50, 48],
];

/** A room out of focus, another one for each seed. */
export function room(seed: number): Pixels {
  const random = seededRandom(seed * 7919 + 1);
  const small = emptyPicture(WIDTH, HEIGHT);
  paint(small, WALLS[seed % WALLS.length] ?? [170, 170, 170], [0, 0, WIDTH, HEIGHT]);
  for (const thing of THINGS) {
    const [x, y] = [Math.floor(random() * WIDTH), Math.floor(random() * HEIGHT)];
    paint(small, thing, [x, y, x + 2 + Math.floor(random() * 5), y + 4 + Math.floor(random() * 14)]);
  }
  return enlarged(small);
}

function paint(
  { data, width, height }: Pixels,
  colour: Colour,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  for (let y = top; y < Math.min(bottom, height); y++) {
    for (let x = left; x < Math.min(right, width); x++) {
      // The light falls off towards the floor.
      data.set([...colour.map((part) => part * (1.05 - (0.35 * y) / height)), 255], 4 * (y * width + x));
    }
  }
}

function enlarged(small: Pixels): Pixels {
  const frame = emptyFrame();
  const colour = new Float64Array(4);
  const scale = small.width / frame.width;
  for (let at = 0; at < frame.width * frame.height; at++) {
    sample(small, (at % frame.width) * scale - 0.5, Math.floor(at / frame.width) * scale - 0.5, colour);
    frame.data.set(colour, 4 * at);
  }
  return frame;
}
