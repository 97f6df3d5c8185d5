/** What paper can be: flat, or a part of a cylinder whose ridge is towards the camera. */
export type Bend =
  | { readonly kind: 'flat' }
  | {
      readonly kind: 'cylinder';
      /** In units. */
      readonly radius: number;
      /** Of the axis from the vertical, in degrees. */
      readonly slant: number;
    };

/** Where a ray meets a surface: into `hit` go the place on the flat paper, and the part of the light that falls on it. */
export type Surface = (from: Float64Array, along: Float64Array, hit: Hit) => boolean;

export interface Hit {
  x: number;
  y: number;
  /** Cosine between the surface's normal and the way to its own front. */
  facing: number;
}

/** In the paper's own axes; its middle is the origin. */
export function surfaceOf(bend: Bend): Surface {
  return bend.kind === 'flat' ? plane : cylinder(bend.radius, (bend.slant * Math.PI) / 180);
}

const plane: Surface = (from, along, hit) => {
  const [fx = 0, fy = 0, fz = 0] = from;
  const [ax = 0, ay = 0, az = 0] = along;
  const distance = -fz / az;
  if (!(distance > 0)) return false;
  hit.x = fx + distance * ax;
  hit.y = fy + distance * ay;
  hit.facing = 1;
  return true;
};

/** The nearer of the two places where the ray meets the whole cylinder; the back of the paper is not seen. */
function cylinder(radius: number, slant: number): Surface {
  const cos = Math.cos(slant);
  const sin = Math.sin(slant);
  return (from, along, hit) => {
    const [fx = 0, fy = 0, fz = 0] = from;
    const [ax = 0, ay = 0, az = 0] = along;
    const across = fx * cos + fy * sin;
    const acrossStep = ax * cos + ay * sin;
    const depth = fz - radius;
    const a = acrossStep ** 2 + az ** 2;
    const b = across * acrossStep + depth * az;
    const root = b ** 2 - a * (across ** 2 + depth ** 2 - radius ** 2);
    if (root < 0) return false;
    const distance = (-b - Math.sqrt(root)) / a;
    if (!(distance > 0)) return false;
    const angle = Math.atan2(across + distance * acrossStep, -(depth + distance * az));
    const arc = radius * angle;
    const length = -(fx + distance * ax) * sin + (fy + distance * ay) * cos;
    hit.x = arc * cos - length * sin;
    hit.y = arc * sin + length * cos;
    hit.facing = Math.cos(angle);
    return true;
  };
}
