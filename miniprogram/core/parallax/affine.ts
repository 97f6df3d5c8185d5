import { PlanePoint } from '../face/similarity-transform';
import { Correspondence } from './correspondence';
import { solveLinear } from './solve-linear';

/** x' = ax + by + c, and the same for y'. */
export interface Affine {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The affine map through the points, with the least squared error. @param points 3 or more, not on one line */
export function fitAffine(points: readonly Correspondence[]): Affine {
  const rows = points.map(({ from }) => [from.x, from.y, 1]);
  const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => sumOf(rows, (row) => (row[i] ?? 0) * (row[j] ?? 0))));
  const solve = (targets: readonly number[]) =>
    solveLinear(
      matrix,
      [0, 1, 2].map((i) => sumOf(rows, (row, at) => (row[i] ?? 0) * (targets[at] ?? 0))),
    );
  return { x: solve(points.map(({ to }) => to.x)), y: solve(points.map(({ to }) => to.y)) };
}

export function applyAffine({ x: [a = 1, b = 0, c = 0], y: [d = 0, e = 1, f = 0] }: Affine, { x, y }: PlanePoint) {
  return { x: a * x + b * y + c, y: d * x + e * y + f };
}

function sumOf<T>(items: readonly T[], of: (item: T, at: number) => number): number {
  return items.reduce((sum, item, at) => sum + of(item, at), 0);
}
