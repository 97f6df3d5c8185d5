/** How a body stands before the camera, in degrees and in units that are one pixel wide at the camera's reading distance. */
export interface Pose {
  /** As of heads: positive when its right side, as the picture shows it, goes away. */
  readonly yaw: number;
  /** Positive when its lower edge goes away. */
  readonly pitch: number;
  /** Clockwise in the picture. */
  readonly roll: number;
  readonly x: number;
  readonly y: number;
  /** Beyond the reading distance. */
  readonly z: number;
}

export const AT_REST: Pose = { yaw: 0, pitch: 0, roll: 0, x: 0, y: 0, z: 0 };

/** Nine numbers, row by row. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

/** Rolled first, then lowered, then turned. Axes: x to the right, y down, z away from the camera. */
export function rotationOf({ yaw, pitch, roll }: Pick<Pose, 'yaw' | 'pitch' | 'roll'>): Rotation {
  const [sy, cy] = sinCos(yaw);
  const [sp, cp] = sinCos(pitch);
  const [sr, cr] = sinCos(roll);
  return [
    cy * cr - sy * sp * sr,
    -cy * sr - sy * sp * cr,
    -sy * cp,
    cp * sr,
    cp * cr,
    -sp,
    sy * cr + cy * sp * sr,
    -sy * sr + cy * sp * cr,
    cy * cp,
  ];
}

export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function rotate([a, b, c, d, e, f, g, h, i]: Rotation, { x, y, z }: Vector): Vector {
  return { x: a * x + b * y + c * z, y: d * x + e * y + f * z, z: g * x + h * y + i * z };
}

/** By the inverse, which is the transpose. */
export function rotateBack([a, b, c, d, e, f, g, h, i]: Rotation, { x, y, z }: Vector): Vector {
  return { x: a * x + d * y + g * z, y: b * x + e * y + h * z, z: c * x + f * y + i * z };
}

function sinCos(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}
