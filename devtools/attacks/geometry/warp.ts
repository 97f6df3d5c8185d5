import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { sample } from '../pixels/picture';
import type { Place, Triangle } from './delaunay';

/** One part of a picture, moved. */
export interface Patch {
  /** Where its corners were in the source, and where they are. */
  readonly from: readonly [Place, Place, Place];
  readonly to: readonly [Place, Place, Place];
}

/** The patches of some triangles. */
export function patchesOf(
  triangles: readonly Triangle[],
  from: readonly Place[],
  to: readonly Place[],
): readonly Patch[] {
  const pick = (places: readonly Place[], triangle: Triangle) =>
    triangle.map((corner) => places[corner] ?? { x: 0, y: 0 }) as [Place, Place, Place];
  return triangles.map((triangle) => ({ from: pick(from, triangle), to: pick(to, triangle) }));
}

/** Lays the patches over a picture, one after the other: each is the affine picture of its source. Changes `target`. */
export function layPatches(source: Pixels, patches: readonly Patch[], target: Pixels): void {
  for (const patch of patches) layPatch(source, patch, target);
}

/** Pixels on an edge belong to both sides: no gaps. */
const EDGE = -1e-3;

function layPatch(source: Pixels, { from, to }: Patch, { data, width, height }: Pixels): void {
  const [a, b, c] = to;
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(area) < 1e-6) return;
  const weights = new Float64Array(3);
  const colour = new Float64Array(4);
  const [left, right] = span([a.x, b.x, c.x], width);
  const [top, bottom] = span([a.y, b.y, c.y], height);
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const ofB = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const ofC = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      const ofA = 1 - ofB - ofC;
      if (ofA < EDGE || ofB < EDGE || ofC < EDGE) continue;
      weights[0] = ofA;
      weights[1] = ofB;
      weights[2] = ofC;
      sampleAt(source, from, weights, colour);
      for (let channel = 0; channel < 4; channel++) data[4 * (y * width + x) + channel] = colour[channel] ?? 0;
    }
  }
}

function sampleAt(source: Pixels, [a, b, c]: Patch['from'], weights: Float64Array, colour: Float64Array): void {
  const [ofA = 0, ofB = 0, ofC = 0] = weights;
  sample(source, ofA * a.x + ofB * b.x + ofC * c.x, ofA * a.y + ofB * b.y + ofC * c.y, colour);
}

/** The whole pixels between some places, as far as they are in the picture. */
function span(places: readonly number[], size: number): readonly [number, number] {
  return [Math.max(0, Math.ceil(Math.min(...places))), Math.min(size - 1, Math.floor(Math.max(...places)))];
}
