import type { FaceMesh } from '#core/face/mesh';
import type { PlanePoint } from '#core/face/similarity-transform';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';

type Colour = readonly [number, number, number];

/** Points of the face mesh along the jaw from ear to ear, and back below the eyes and over the bridge of the nose. */
const MASK = [
  227, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 447, 347, 348, 197,
  119, 118,
];

/** Around each eye: outer corner, brow, inner corner, and the cheek below. */
const LENSES = [
  { outer: 33, brow: 52, inner: 133, below: 119 },
  { outer: 263, brow: 282, inner: 362, below: 348 },
];

/** The picture with a mask over mouth and nose. */
export function withMask(pixels: Pixels, mesh: FaceMesh, colour: Colour): Pixels {
  return filled(
    pixels,
    MASK.map((point) => pointOf(mesh, point)),
    () => colour,
  );
}

/** The picture with dark glasses, or with ones that reflect: `above` in their upper half, `below` in their lower one. */
export function withGlasses(pixels: Pixels, mesh: FaceMesh, above: Colour, below: Colour): Pixels {
  return LENSES.reduce((worn, lens) => {
    const [outer, brow, inner, under] = [lens.outer, lens.brow, lens.inner, lens.below].map((at) => pointOf(mesh, at));
    if (!outer || !brow || !inner || !under) return worn;
    const middle = { x: (outer.x + inner.x) / 2, y: (brow.y + under.y) / 2 };
    const half = { width: Math.abs(outer.x - inner.x) * 0.86, height: (under.y - brow.y) * 0.54 };
    const corners = [-1, 1].flatMap((y) =>
      [y, -y].map((x) => ({ x: middle.x + x * half.width, y: middle.y + y * half.height })),
    );
    return filled(worn, corners, (y) => (y < middle.y ? above : below));
  }, pixels);
}

function pointOf(mesh: FaceMesh, point: number): PlanePoint {
  return { x: mesh[3 * point] ?? 0, y: mesh[3 * point + 1] ?? 0 };
}

/** The picture with a polygon filled, by the even-odd rule. */
function filled(pixels: Pixels, corners: readonly PlanePoint[], colourAt: (y: number) => Colour): Pixels {
  const data = Uint8ClampedArray.from(pixels.data);
  for (let y = 0; y < pixels.height; y++) {
    const crossings = crossingsAt(corners, y);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(crossings[pair] ?? 0));
      const to = Math.min(pixels.width - 1, crossings[pair + 1] ?? 0);
      for (let x = from; x <= to; x++) data.set(colourAt(y), 4 * (y * pixels.width + x));
    }
  }
  return { ...pixels, data };
}

function crossingsAt(corners: readonly PlanePoint[], y: number): readonly number[] {
  const crossings = corners.flatMap((a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a;
    return a.y <= y === b.y <= y ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
  });
  return crossings.sort((a, b) => a - b);
}
