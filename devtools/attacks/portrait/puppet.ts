import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import type { FacePicture } from '../face-picture';
import { faceOf } from '../framing';
import { type Place, type Triangle, triangulateSome } from '../geometry/delaunay';
import { RINGS } from '../geometry/mesh-points';
import { rotate, rotationOf, type Vector } from '../geometry/pose';
import { FOCAL_LENGTH } from '../geometry/sheet';
import { layPatches, type Patch, patchesOf } from '../geometry/warp';
import { copyPicture } from '../pixels/picture';
import { paintCavity } from './mouth-cavity';
import { openMouth } from './open-mouth';

/** What a portrait is made to do. */
export interface Gesture {
  /** Degrees, as of heads. */
  readonly yaw: number;
  readonly pitch: number;
  /** 0 closed, 1 wide open. */
  readonly mouth: number;
}

export type Puppet = (gesture: Gesture) => Pixels;

/**
 * Hair, ears and neck go around the face in rings: so much wider than its outline, so deep behind it in widths of the
 * face, and so far they go with the head and the jaw.
 */
const AROUND = [
  { widen: 1.25, depth: 0.1, share: 0.95 },
  { widen: 1.6, depth: 0.25, share: 0.45 },
] as const;

/** Lips that are this far apart have room between them for triangles, and the jaw is still where it was. */
const PARTED = 0.12;

/** The picture's border stays, a point so often. */
const BORDER_STEP = 60;

/**
 * A portrait that moves: its face's points are turned in space, and what lies between them goes along, triangle by
 * triangle. A depth model without a face's back: good for some 35°.
 */
export function puppetOf(face: FacePicture): Puppet {
  const { pixels, mesh } = face;
  const centre = headCentre(face);
  const border = borderOf(pixels);
  const hidden = hiddenPoints(face, centre);
  const placesAt = (gesture: Gesture): readonly Vector[] => {
    const opened = openMouth(mesh, gesture.mouth).map(({ x, y }, at) => ({ x, y, z: mesh[3 * at + 2] ?? 0 }));
    return [
      ...opened.map((point) => turnAbout(centre, point, gesture, 1)),
      ...AROUND.flatMap((ring) =>
        ringOf(face, centre, ring, opened).map((point) => turnAbout(centre, point, gesture, ring.share)),
      ),
      ...border.map(({ x, y }) => ({ x, y, z: 1e4 })),
    ];
  };
  const still = placesAt({ yaw: 0, pitch: 0, mouth: 0 });
  const parted = placesAt({ yaw: 0, pitch: 0, mouth: PARTED });
  const triangles = triangulateSome(parted, (point) => !hidden.has(point));
  return (gesture) => {
    const frame = copyPicture(pixels);
    const places = placesAt(gesture);
    layPatches(pixels, farFirst(triangles, still, places), frame);
    if (gesture.mouth > 0) paintCavity(frame, places, gesture.mouth);
    return frame;
  };
}

/** Between the ears: what a head turns about. */
function headCentre({ mesh }: FacePicture): Vector {
  const { x, y } = faceOf(mesh);
  const cheeks = ((mesh[3 * 234 + 2] ?? 0) + (mesh[3 * 454 + 2] ?? 0)) / 2;
  return { x, y, z: cheeks };
}

/**
 * What the portrait does not show, because nearer parts of a turned face are before it: it would be folded over when the
 * head turns back.
 */
function hiddenPoints({ mesh }: FacePicture, centre: Vector): ReadonlySet<number> {
  const { width } = faceOf(mesh);
  const points = openMouth(mesh, 0).map(({ x, y }, at) => ({ x: x - centre.x, y, z: mesh[3 * at + 2] ?? 0 }));
  const hides = (near: Vector, far: Vector) =>
    Math.abs(near.y - far.y) < 0.06 * width &&
    near.z < far.z - 0.05 * width &&
    near.x * Math.sign(far.x) > Math.abs(far.x) - 0.01 * width;
  const isOutside = ({ x }: Vector) => Math.abs(x) > 0.3 * width;
  return new Set(points.flatMap((far, at) => (isOutside(far) && points.some((near) => hides(near, far)) ? [at] : [])));
}

/** The points of a ring, as far as they are in the picture; with the jaw goes what is around it. */
function ringOf(
  { pixels, mesh }: FacePicture,
  centre: Vector,
  { widen, depth, share }: (typeof AROUND)[number],
  opened: readonly Vector[],
): readonly Vector[] {
  const behind = depth * faceOf(mesh).width;
  return RINGS.oval.flatMap((point) => {
    const x = centre.x + widen * ((mesh[3 * point] ?? 0) - centre.x);
    const y = centre.y + widen * ((mesh[3 * point + 1] ?? 0) - centre.y);
    const down = share * ((opened[point]?.y ?? 0) - (mesh[3 * point + 1] ?? 0));
    const isInside = Math.min(x, y, pixels.width - x, pixels.height - y) > 4;
    return isInside ? [{ x, y: y + down, z: (mesh[3 * point + 2] ?? 0) + behind }] : [];
  });
}

function borderOf({ width, height }: Pixels): readonly Place[] {
  const across = Array.from(
    { length: Math.floor(width / BORDER_STEP) + 1 },
    (_, at) => (at * width) / Math.floor(width / BORDER_STEP),
  );
  const down = Array.from({ length: Math.floor(height / BORDER_STEP) - 1 }, (_, at) => (at + 1) * BORDER_STEP);
  return [
    ...across.flatMap((x) => [
      { x, y: 0 },
      { x, y: height },
    ]),
    ...down.flatMap((y) => [
      { x: 0, y },
      { x: width, y },
    ]),
  ];
}

/** @param share of the head's movement that a point takes part in */
function turnAbout(centre: Vector, { x, y, z }: Vector, { yaw, pitch }: Gesture, share: number): Vector {
  const rotation = rotationOf({ yaw: yaw * share, pitch: pitch * share, roll: 0 });
  const turned = rotate(rotation, { x: x - centre.x, y: y - centre.y, z: z - centre.z });
  // What comes nearer grows, as much as the perspective of the portrait does not have yet.
  const grown = (FOCAL_LENGTH + z - centre.z) / (FOCAL_LENGTH + turned.z);
  return { x: centre.x + turned.x * grown, y: centre.y + turned.y * grown, z: turned.z };
}

/** Nearer triangles cover farther ones. */
function farFirst(triangles: readonly Triangle[], from: readonly Place[], to: readonly Vector[]): readonly Patch[] {
  const depth = (triangle: Triangle) => triangle.reduce((sum, corner) => sum + (to[corner]?.z ?? 0), 0);
  const sorted = [...triangles].sort((a, b) => depth(b) - depth(a));
  return patchesOf(sorted, from, to);
}
