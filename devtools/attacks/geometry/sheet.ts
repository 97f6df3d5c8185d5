import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { copyPicture, sample } from '../pixels/picture';
import { type Pose, type Rotation, rotateBack, rotationOf } from './pose';
import { type Bend, type Hit, surfaceOf } from './surface';

/** The focal length of a phone's front camera (some 60° high) in pixels of a frame; also the reading distance in units. */
export const FOCAL_LENGTH = 560;

/** A picture on paper or on a screen. */
export interface Sheet {
  /** What is on it; where it is transparent there is a hole. */
  readonly texture: Pixels;
  /** Pixels of the texture to a unit. */
  readonly density: number;
  readonly bend: Bend;
  /** What shines by itself, whatever the light: changes the texture's colour at a place, in units from the middle. */
  readonly emit?: (x: number, y: number, colour: Float64Array) => void;
}

/** Lights stand above and in front: what faces them is as bright as the picture, what turns away is darker. */
const LIGHT = { x: -0.25, y: -0.45, z: -0.86 };
const AMBIENT = 0.62;

/**
 * A camera's view of a sheet before a background, by a ray through each pixel. Nothing is random here.
 * @param background of the frame's size
 */
export function renderSheet({ texture, density, bend, emit }: Sheet, pose: Pose, background: Pixels): Pixels {
  const frame = copyPicture(background);
  const rotation = rotationOf(pose);
  const from = Float64Array.from(components(rotateBack(rotation, awayFrom(pose))));
  const surface = surfaceOf(bend);
  const rays = raysThrough(rotation, frame.width, frame.height);
  const lights = lightOn(rotation);
  const hit: Hit = { x: 0, y: 0, facing: 1 };
  const colour = new Float64Array(4);
  for (let at = 0; at < frame.data.length; at += 4) {
    if (!surface(from, rays(at / 4), hit)) continue;
    const x = hit.x * density + texture.width / 2;
    const y = hit.y * density + texture.height / 2;
    const inside = Math.min(x, y, texture.width - x, texture.height - y) / density + 0.5;
    if (inside <= 0) continue;
    sample(texture, x - 0.5, y - 0.5, colour);
    emit?.(hit.x, hit.y, colour);
    lay(frame.data, at, colour, emit === undefined ? lights(hit.facing) : 1, Math.min(1, inside));
  }
  return frame;
}

/** Where the camera is, from the sheet's middle. */
function awayFrom({ x, y, z }: Pose) {
  return { x: -x, y: -y, z: -(FOCAL_LENGTH + z) };
}

function components({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }): readonly number[] {
  return [x, y, z];
}

/** The ray through a pixel, in the sheet's axes; always in the same array. */
function raysThrough(rotation: Rotation, width: number, height: number): (pixel: number) => Float64Array {
  const [a, b, c, d, e, f, g, h, i] = rotation;
  const ray = new Float64Array(3);
  return (pixel) => {
    const u = (pixel % width) - width / 2 + 0.5;
    const v = Math.floor(pixel / width) - height / 2 + 0.5;
    ray[0] = a * u + d * v + g * FOCAL_LENGTH;
    ray[1] = b * u + e * v + h * FOCAL_LENGTH;
    ray[2] = c * u + f * v + i * FOCAL_LENGTH;
    return ray;
  };
}

/** How bright the sheet is where its surface faces its own front by a cosine. */
function lightOn(rotation: Rotation): (facing: number) => number {
  const front = rotateBack(rotation, LIGHT);
  const straight = Math.max(0, -front.z);
  const full = -LIGHT.z;
  return (facing) => AMBIENT + ((1 - AMBIENT) * straight * facing) / full;
}

function lay(data: Uint8ClampedArray, at: number, colour: Float64Array, light: number, edge: number): void {
  const opacity = ((colour[3] ?? 0) / 255) * edge;
  for (let channel = 0; channel < 3; channel++) {
    data[at + channel] = (data[at + channel] ?? 0) * (1 - opacity) + (colour[channel] ?? 0) * light * opacity;
  }
}
