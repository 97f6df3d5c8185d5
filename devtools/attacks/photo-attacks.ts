import type { LivenessAction } from '#core/liveness/challenge';
import { seededRandom } from '../seeded-random';
import { type Acting, actingAt, extentOf } from './acting';
import type { Attack, Shot } from './attack';
import { openFace } from './face-picture';
import type { Pose } from './geometry/pose';
import { renderSheet } from './geometry/sheet';
import type { Bend } from './geometry/surface';
import { aboutDepth, heldByHand, together } from './handling';
import { room } from './pixels/room';
import { puppetOf } from './portrait/puppet';
import { printFace } from './print';
import { shoot } from './shoot';

/** How paper is moved for what is asked. */
type Imitation = (acting: Acting, seed: number) => Partial<Pose>;

/** How far paper is turned and tilted, in degrees. */
interface Angles {
  readonly yaw: number;
  readonly down: number;
  readonly up: number;
}

/** No hand turns paper twice alike: it is turned by these shares of the angle. */
const SHARES = { least: 0.9, most: 1.2 };

/**
 * Paper is turned for a turned head, and tilted down and up for a nod. What is seen from above resembles the face less than
 * what is seen from below, so it is tilted up farther.
 */
export function turnedAndTilted({ yaw: mostYaw, down, up }: Angles): Imitation {
  const yaws: Readonly<Record<LivenessAction, number>> = { turnLeft: 1, turnRight: -1, nod: 0, openMouth: 0 };
  return ({ action, extent, swing }, seed) => {
    const share = SHARES.least + (SHARES.most - SHARES.least) * seededRandom(seed)();
    const pitch = action === 'nod' ? (swing > 0 ? down : up) * swing * share : 0;
    return { yaw: mostYaw * extent * yaws[action] * share, pitch };
  };
}

/** How a print is shown. */
interface Handling {
  readonly bend: Bend;
  readonly imitation: Imitation;
  /** So many times as far as a hand sways that holds still. */
  readonly sways: number;
  /** Another print takes its place whose mouth was opened by a graphics program. */
  readonly opensMouth: boolean;
}

const HELD_STILL: Handling = { bend: { kind: 'flat' }, imitation: () => ({}), sways: 1, opensMouth: false };

function bent(radius: number, slant = 0): Bend {
  return { kind: 'cylinder', radius, slant };
}

/** Where a head or a pair of hands turns what is before it, behind its front, in units. */
const PIVOT = 170;

/** Flat paper turns about its middle, bent paper about its axis or the neck. */
export function bentPose(bend: Bend, pose: Pose): Pose {
  return bend.kind === 'flat' ? pose : aboutDepth(pose, Math.min(bend.radius, PIVOT));
}

/** A printed photograph in somebody's hands. */
async function filmPhoto({ steps, seed, source, timesMs }: Shot, different: Partial<Handling>) {
  const { bend, imitation, sways, opensMouth } = { ...HELD_STILL, ...different };
  const print = printFace(await openFace(source.victim));
  const puppet = puppetOf(print);
  const background = room(seed);
  const held = heldByHand(seed);
  return shoot(timesMs, seed, (timeMs) => {
    const acting = actingAt(steps, timeMs);
    const { x, y, z, ...angles } = held(timeMs);
    const hand = { ...angles, x: sways * x, y: sways * y, z: sways * z };
    const pose = acting === undefined ? hand : together(hand, imitation(acting, seed));
    const mouth = opensMouth ? extentOf('openMouth', acting) : 0;
    const texture = mouth === 0 ? print.pixels : puppet({ yaw: 0, pitch: 0, mouth });
    return renderSheet({ texture, density: print.density, bend }, bentPose(bend, pose), background);
  });
}

const presented = { kind: 'presentation', expected: 'refused' } as const;

export const PHOTO_ATTACKS: readonly Attack[] = [
  {
    ...presented,
    name: 'photo-held-still',
    zh: '照片，不动',
    en: 'a printed photo, held still',
    film: (shot) => filmPhoto(shot, {}),
  },
  {
    ...presented,
    name: 'photo-moved',
    zh: '照片，移动',
    en: 'a printed photo, moved about',
    film: (shot) => filmPhoto(shot, { sways: 6 }),
  },
  {
    ...presented,
    name: 'photo-turned',
    zh: '照片，转动、倾斜',
    en: 'a printed photo, turned and tilted',
    film: (shot) => filmPhoto(shot, { imitation: turnedAndTilted({ yaw: 60, down: 40, up: 55 }) }),
  },
  {
    ...presented,
    name: 'photo-bent-slightly',
    zh: '微弯的照片，转动、倾斜',
    en: 'a printed photo, bent a little, turned and tilted',
    film: (shot) => filmPhoto(shot, { bend: bent(300), imitation: turnedAndTilted({ yaw: 42, down: 26, up: 44 }) }),
  },
  {
    ...presented,
    name: 'photo-bent-as-a-head',
    zh: '弯成头形的照片，转动、倾斜',
    en: 'a printed photo, bent as a head is, turned and tilted',
    film: (shot) => filmPhoto(shot, { bend: bent(170), imitation: turnedAndTilted({ yaw: 37, down: 27, up: 40 }) }),
  },
  {
    ...presented,
    name: 'photo-bent-tightly',
    zh: '紧弯的照片，转动、倾斜',
    en: 'a printed photo, bent tightly, turned and tilted',
    film: (shot) => filmPhoto(shot, { bend: bent(130), imitation: turnedAndTilted({ yaw: 34, down: 27, up: 40 }) }),
  },
  {
    ...presented,
    name: 'photo-bent-obliquely',
    zh: '斜弯的照片，转动、倾斜',
    en: 'a printed photo, bent about a slanting axis, turned and tilted',
    film: (shot) => filmPhoto(shot, { bend: bent(180, 25), imitation: turnedAndTilted({ yaw: 47, down: 27, up: 40 }) }),
  },
  {
    ...presented,
    name: 'photo-mouth-warped',
    zh: '换成张嘴的照片',
    en: 'a printed photo whose mouth is opened by a graphics program, turned and tilted',
    film: (shot) => filmPhoto(shot, { imitation: turnedAndTilted({ yaw: 60, down: 40, up: 55 }), opensMouth: true }),
  },
  {
    ...presented,
    name: 'photo-bent-mouth-warped',
    zh: '弯成头形、换成张嘴的照片',
    en: 'a printed photo whose mouth is opened by a graphics program, bent as a head is',
    film: (shot) =>
      filmPhoto(shot, { bend: bent(170), imitation: turnedAndTilted({ yaw: 37, down: 27, up: 40 }), opensMouth: true }),
  },
  {
    ...presented,
    name: 'photo-rolled',
    zh: '横卷的照片，转动、倾斜',
    en: 'a printed photo, rolled about a level axis, turned and tilted',
    film: (shot) => filmPhoto(shot, { bend: bent(170, 90), imitation: turnedAndTilted({ yaw: 47, down: 27, up: 40 }) }),
  },
  {
    ...presented,
    name: 'photo-rolled-mouth-warped',
    zh: '横卷、换成张嘴的照片',
    en: 'a printed photo whose mouth is opened by a graphics program, rolled about a level axis',
    film: (shot) =>
      filmPhoto(shot, {
        bend: bent(170, 90),
        imitation: turnedAndTilted({ yaw: 47, down: 27, up: 40 }),
        opensMouth: true,
      }),
  },
];
