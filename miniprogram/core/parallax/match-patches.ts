import { PlanePoint } from '../face/similarity-transform';

/** A square of luma, 0–255, row by row. */
export interface GreySquare {
  readonly size: number;
  readonly luma: Float32Array;
}

/** A patch reaches so far to each side of its middle, in pixels; it is looked for at every second place first. */
const REACH = 8;
const COARSE = 2;

/** Less alike than this is not the same spot; flatter patches look alike anywhere. */
const LEAST_ALIKE = 0.7;
const LEAST_DEVIATION = 3;

/**
 * Where the patch around a point of one picture is in another, near the same place, between pixels (normalised
 * cross-correlation, Lewis 1995; a parabola through the neighbours). Undefined where it is not found.
 * @param search so far away it is looked for, in pixels
 */
export function matchPatch(
  one: GreySquare,
  other: GreySquare,
  point: PlanePoint,
  search: number,
): PlanePoint | undefined {
  const [px, py] = [Math.round(point.x), Math.round(point.y)];
  const margin = REACH + search + COARSE;
  if (Math.min(px, py) < margin || Math.max(px, py) >= one.size - margin) return undefined;
  const patch = patchAt(one, px, py);
  if (patch.deviation < LEAST_DEVIATION) return undefined;
  const alike = (dx: number, dy: number) => correlation(patch, other, px + dx, py + dy);
  const coarse = bestOf(alike, { dx: 0, dy: 0 }, search, COARSE);
  const { dx, dy, score } = bestOf(alike, coarse, COARSE - 1, 1);
  if (score < LEAST_ALIKE || Math.max(Math.abs(dx), Math.abs(dy)) >= search) return undefined;
  return {
    x: point.x + dx + peak(alike(dx - 1, dy), score, alike(dx + 1, dy)),
    y: point.y + dy + peak(alike(dx, dy - 1), score, alike(dx, dy + 1)),
  };
}

interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** The best of the shifts up to `reach` away from `middle`, every `step`. */
function bestOf(alike: (dx: number, dy: number) => number, middle: Shift, reach: number, step: number) {
  let best = { dx: middle.dx, dy: middle.dy, score: -1 };
  for (let dy = middle.dy - reach; dy <= middle.dy + reach; dy += step) {
    for (let dx = middle.dx - reach; dx <= middle.dx + reach; dx += step) {
      const score = alike(dx, dy);
      if (score > best.score) best = { dx, dy, score };
    }
  }
  return best;
}

interface Patch {
  /** Less their mean. */
  readonly values: Float32Array;
  /** Standard deviation. */
  readonly deviation: number;
}

const SIDE = 2 * REACH + 1;
const COUNT = SIDE * SIDE;

function patchAt({ size, luma }: GreySquare, px: number, py: number): Patch {
  const values = new Float32Array(COUNT);
  for (let y = 0; y < SIDE; y++) {
    const from = (py - REACH + y) * size + px - REACH;
    values.set(luma.subarray(from, from + SIDE), y * SIDE);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / COUNT;
  const centred = values.map((value) => value - mean);
  return { values: centred, deviation: Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0) / COUNT) };
}

/** −1…1. The patch's values have no mean, so that the other's does not matter. */
function correlation({ values, deviation }: Patch, { size, luma }: GreySquare, px: number, py: number): number {
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let y = 0, at = 0; y < SIDE; y++) {
    const from = (py - REACH + y) * size + px - REACH;
    for (let x = 0; x < SIDE; x++, at++) {
      const value = luma[from + x] ?? 0;
      sum += value;
      squares += value * value;
      products += value * (values[at] ?? 0);
    }
  }
  const variance = Math.max(squares / COUNT - (sum / COUNT) ** 2, 1e-6);
  return products / (COUNT * deviation * Math.sqrt(variance));
}

/** Where a parabola through three neighbours has its top, −0.5…0.5: across and down by themselves. */
function peak(before: number, at: number, after: number): number {
  const curvature = before - 2 * at + after;
  if (curvature >= 0) return 0;
  // Where a neighbour is higher, which was not looked at, the top would lie beyond it.
  return Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / curvature));
}
