/** A point in a plane, in pixels. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Rotation, scale and shift: x' = ax − by + tx, y' = bx + ay + ty. */
export interface SimilarityTransform {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/** The similarity that takes `from` to `to` with the least squared error (Umeyama 1991, in the plane, without reflection). */
export function fitSimilarity(from: readonly PlanePoint[], to: readonly PlanePoint[]): SimilarityTransform {
  const centre = meanOf(from);
  const target = meanOf(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  from.forEach((point, at) => {
    const x = point.x - centre.x;
    const y = point.y - centre.y;
    const u = (to[at]?.x ?? 0) - target.x;
    const v = (to[at]?.y ?? 0) - target.y;
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  });
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, tx: target.x - a * centre.x + b * centre.y, ty: target.y - b * centre.x - a * centre.y };
}

export function applySimilarity({ a, b, tx, ty }: SimilarityTransform, { x, y }: PlanePoint): PlanePoint {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

export function invertSimilarity({ a, b, tx, ty }: SimilarityTransform): SimilarityTransform {
  const square = a * a + b * b;
  return { a: a / square, b: -b / square, tx: -(a * tx + b * ty) / square, ty: (b * tx - a * ty) / square };
}

function meanOf(points: readonly PlanePoint[]): PlanePoint {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
