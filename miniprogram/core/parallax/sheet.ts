import { PlanePoint } from '../face/similarity-transform';
import { VIEW_SIZE } from './face-view';
import { solveLinear } from './solve-linear';

/** A spot, and how far it moved between two views along one direction, in pixels. */
export interface MovedSpot {
  readonly at: PlanePoint;
  readonly by: number;
}

/** How far each place of a sheet moves: the six numbers of a polynomial of second degree in its place. */
export type SheetMotion = readonly number[];

/** How often spots that do not fit are weighed less, and from which distance on, in pixels. */
const ROUNDS = 6;
const FITS_WITHIN = 1;

/**
 * The motion of a sheet through most of the spots: least squares, in which a spot counts the less, the less it fits (Cauchy).
 * Between two views a flat sheet moves by a homography, and one that is bent by its depth besides; near a place both are of
 * second degree. So paper follows this motion however it is bent, and what stands out of a face does not.
 * @param spots 6 or more, not on one conic
 */
export function fitSheet(spots: readonly MovedSpot[]): SheetMotion {
  const rows = spots.map(({ at }) => termsAt(at));
  let motion = fitWeighted(rows, spots, () => 1);
  for (let round = 1; round < ROUNDS; round++) {
    const before = motion;
    motion = fitWeighted(rows, spots, ({ at, by }) => 1 / (1 + ((by - motionAt(before, at)) / FITS_WITHIN) ** 2));
  }
  return motion;
}

export function motionAt(motion: SheetMotion, at: PlanePoint): number {
  return termsAt(at).reduce((sum, term, i) => sum + term * (motion[i] ?? 0), 0);
}

/** In half views from the middle, so that no term is much larger than another. */
function termsAt(at: PlanePoint): readonly number[] {
  const half = VIEW_SIZE / 2;
  const [x, y] = [at.x / half - 1, at.y / half - 1];
  return [1, x, y, x * x, x * y, y * y];
}

function fitWeighted(
  rows: readonly (readonly number[])[],
  spots: readonly MovedSpot[],
  weightOf: (spot: MovedSpot) => number,
): SheetMotion {
  const weights = spots.map(weightOf);
  const sumOf = (of: (row: readonly number[], at: number) => number) =>
    rows.reduce((sum, row, at) => sum + (weights[at] ?? 0) * of(row, at), 0);
  const terms = Array.from(rows[0] ?? [], (_, term) => term);
  const matrix = terms.map((i) => terms.map((j) => sumOf((row) => (row[i] ?? 0) * (row[j] ?? 0))));
  return solveLinear(
    matrix,
    terms.map((i) => sumOf((row, at) => (row[i] ?? 0) * (spots[at]?.by ?? 0))),
  );
}
