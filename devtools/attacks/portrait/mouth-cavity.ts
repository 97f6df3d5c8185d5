import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import type { Place } from '../geometry/delaunay';
import { INNER_LIPS } from '../geometry/mesh-points';
import { forEachInside } from '../geometry/polygon';
import type { Colour } from '../pixels/picture';

/** The inside of a mouth in a room's light. */
const CAVITY: Colour = [58, 24, 24];

/** From this opening on nothing of what a closed mouth shows is left between the lips. */
const OPEN = 0.3;

const EDGE = [...INNER_LIPS.upper, ...[...INNER_LIPS.lower].reverse()];

/** Darkens what is between the lips: a photograph has nothing there. Changes the picture. */
export function paintCavity({ data, ...size }: Pixels, places: readonly Place[], opening: number): void {
  const opacity = Math.min(1, opening / OPEN);
  const corners = EDGE.map((point) => places[point] ?? { x: 0, y: 0 });
  forEachInside({ data, ...size }, corners, (at) => {
    for (let channel = 0; channel < 3; channel++) {
      data[at + channel] = (data[at + channel] ?? 0) * (1 - opacity) + (CAVITY[channel] ?? 0) * opacity;
    }
  });
}
