import { PlanePoint } from '../face/similarity-transform';
import { solveLinear } from './solve-linear';

/** The eight numbers of a plane's projective map; the ninth is 1 (Hartley & Zisserman, Multiple View Geometry, 4.1). */
export type Homography = readonly number[];

/** Where a point of one view of a plane and of another lie. */
export interface Correspondence {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

const PARAMETERS = 8;

/** How often points that do not fit are weighed less, and from which distance on, in pixels. */
const ROUNDS = 5;
const FITS_WITHIN = 1;

/**
 * The homography through most of the points: least squares, in which a point counts the less, the less it fits (Cauchy).
 * @param points 4 or more, not on one line
 */
export function fitHomography(points: readonly Correspondence[]): Homography {
  let weights: readonly number[] = points.map(() => 1);
  let homography = fitWeighted(points, weights);
  for (let round = 0; round < ROUNDS; round++) {
    weights = points.map((point) => 1 / (1 + (misfit(homography, point) / FITS_WITHIN) ** 2));
    homography = fitWeighted(points, weights);
  }
  return homography;
}

export function applyHomography(homography: Homography, { x, y }: PlanePoint): PlanePoint {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = homography;
  const depth = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** The distance of a point from where the homography puts it. */
export function misfit(homography: Homography, { from, to }: Correspondence): number {
  const { x, y } = applyHomography(homography, from);
  return Math.hypot(x - to.x, y - to.y);
}

function fitWeighted(points: readonly Correspondence[], weights: readonly number[]): Homography {
  const matrix = Array.from({ length: PARAMETERS }, () => new Array<number>(PARAMETERS).fill(0));
  const right = new Array<number>(PARAMETERS).fill(0);
  points.forEach(({ from: { x, y }, to }, at) => {
    const weight = weights[at] ?? 0;
    addEquation(matrix, right, [x, y, 1, 0, 0, 0, -x * to.x, -y * to.x], to.x, weight);
    addEquation(matrix, right, [0, 0, 0, x, y, 1, -x * to.y, -y * to.y], to.y, weight);
  });
  return solveLinear(matrix, right);
}

/** Into the normal equations. */
function addEquation(matrix: number[][], right: number[], row: readonly number[], value: number, weight: number): void {
  row.forEach((a, i) => {
    right[i] = (right[i] ?? 0) + weight * a * value;
    row.forEach((b, j) => {
      const line = matrix[i];
      if (line) line[j] = (line[j] ?? 0) + weight * a * b;
    });
  });
}
