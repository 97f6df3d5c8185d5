import type { FaceMesh } from '#core/face/mesh';
import { middleOfPoints } from './framing';
import type { Place } from './geometry/delaunay';
import { RINGS } from './geometry/mesh-points';
import { forEachInside } from './geometry/polygon';
import { copyPicture } from './pixels/picture';
import type { Print } from './print';

/** What is cut out of a print: rings of the mesh's points. */
export const CUT_OUTS = {
  eyes: [RINGS.leftEye, RINGS.rightEye],
  mouth: [RINGS.outerLips],
} as const satisfies Record<string, readonly (readonly number[])[]>;
export type CutOut = keyof typeof CUT_OUTS;

/** Scissors keep some way from the line, in sizes of what is cut out; more below, where a mouth opens. */
const WIDER = 1.12;
const HIGHER = { eyes: 1.35, mouth: 2.6 } as const;

/** The print with holes in it. */
export function cutOut(print: Print, what: CutOut): Print {
  const pixels = copyPicture(print.pixels);
  for (const ring of CUT_OUTS[what]) {
    forEachInside(pixels, edgeOf(print.mesh, ring, HIGHER[what]), (at) => {
      pixels.data[at + 3] = 0;
    });
  }
  return { ...print, pixels };
}

function edgeOf(mesh: FaceMesh, ring: readonly number[], higher: number): readonly Place[] {
  const middle = middleOfPoints(mesh, ring);
  return ring.map((point) => {
    const x = (mesh[3 * point] ?? 0) - middle.x;
    const y = (mesh[3 * point + 1] ?? 0) - middle.y;
    return { x: middle.x + WIDER * x, y: middle.y + (y > 0 ? higher : WIDER) * y };
  });
}
