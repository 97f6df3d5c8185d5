/** Top, left, bottom and right of a box, as tfjs wants them. */
export type Corners = [number, number, number, number];

/**
 * A close face is also found as a small box within its own large one (in 7 of 8 close portraits), which intersection
 * over union, as non-maximum suppression measures it, does not tell. Above this share of the smaller box they are one
 * face; of two people beside each other neither box holds the other.
 */
const MOST_WITHIN = 0.5;

/** Keeps of boxes that lie mostly within one another the surest. */
export function withoutNested<T extends { readonly corners: Corners }>(surestFirst: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const box of surestFirst) {
    if (kept.every((surer) => shareWithin(box.corners, surer.corners) <= MOST_WITHIN)) kept.push(box);
  }
  return kept;
}

/** What of the smaller box lies within the larger, 0–1. */
function shareWithin(a: Corners, b: Corners): number {
  const height = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const width = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return (Math.max(0, height) * Math.max(0, width)) / Math.min(areaOf(a), areaOf(b));
}

function areaOf([top, left, bottom, right]: Corners): number {
  return (bottom - top) * (right - left);
}
