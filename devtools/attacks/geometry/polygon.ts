import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import type { Place } from './delaunay';

/** Calls for each pixel inside a polygon, with the number of its first byte. */
export function forEachInside({ width, height }: Pixels, corners: readonly Place[], visit: (at: number) => void): void {
  const ys = corners.map(({ y }) => y);
  const bottom = Math.min(height - 1, Math.floor(Math.max(...ys)));
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= bottom; y++) {
    const crossings = crossingsOf(corners, y);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const right = Math.min(width - 1, Math.floor(crossings[pair + 1] ?? 0));
      for (let x = Math.max(0, Math.ceil(crossings[pair] ?? 0)); x <= right; x++) visit(4 * (y * width + x));
    }
  }
}

/** Where a row crosses the polygon's edges, from left to right. */
function crossingsOf(corners: readonly Place[], y: number): readonly number[] {
  return corners
    .flatMap((from, at) => {
      const to = corners[(at + 1) % corners.length] ?? from;
      const crosses = from.y <= y !== to.y <= y;
      return crosses ? [from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)] : [];
    })
    .sort((a, b) => a - b);
}
