import { type FaceMesh, MESH_POINT } from '#core/face/mesh';
import { faceOf } from '../framing';
import type { Place } from '../geometry/delaunay';
import { INNER_LIPS, LOWER_LIP } from '../geometry/mesh-points';

/** How far a lower lip goes down in a mouth that is wide open, in widths of the mouth: it reads 0.5–0.6 then. */
const WIDE_OPEN = 0.66;

/** The upper lip goes up by this share of it. */
const UPPER_SHARE = 0.1;

const LOWER: ReadonlySet<number> = new Set([...INNER_LIPS.lower, ...LOWER_LIP]);
const UPPER: ReadonlySet<number> = new Set(INNER_LIPS.upper);

/** Where the mesh's points go when a mouth opens: lower lip, chin and jaw go down, cheeks a little. */
export function openMouth(mesh: FaceMesh, extent: number): readonly Place[] {
  const left = placeOf(mesh, MESH_POINT.innerMouthLeft);
  const right = placeOf(mesh, MESH_POINT.innerMouthRight);
  const half = (right.x - left.x) / 2;
  const slope = (right.y - left.y) / (right.x - left.x);
  const { width } = faceOf(mesh);
  const down = 2 * half * WIDE_OPEN * extent;
  return Array.from({ length: mesh.length / 3 }, (_, point) => {
    const { x, y } = placeOf(mesh, point);
    const across = x - left.x - half;
    const below = y - left.y - slope * (x - left.x);
    const arch = Math.sqrt(Math.max(0, 1 - (across / half) ** 2));
    if (UPPER.has(point)) return { x, y: y - down * UPPER_SHARE * arch };
    if (LOWER.has(point)) return { x, y: y + down * Math.max(arch, jawShare(across / width, below / width)) };
    return { x, y: y + down * jawShare(across / width, below / width) };
  });
}

function placeOf(mesh: FaceMesh, point: number): Place {
  return { x: mesh[3 * point] ?? 0, y: mesh[3 * point + 1] ?? 0 };
}

/** How much a place of the face moves with the jaw; from the middle of the mouth, in widths of the face. */
function jawShare(across: number, below: number): number {
  return ramp(0.02, 0.16, below) * (1 - ramp(0.26, 0.52, Math.abs(across)));
}

function ramp(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
