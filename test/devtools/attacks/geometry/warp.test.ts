import { describe, expect, test } from 'vitest';
import { type Place, triangulate, triangulateSome } from '../../../../devtools/attacks/geometry/delaunay';
import { forEachInside } from '../../../../devtools/attacks/geometry/polygon';
import { layPatches, patchesOf } from '../../../../devtools/attacks/geometry/warp';
import { emptyPicture } from '../../../../devtools/attacks/pixels/picture';
import { seededRandom } from '../../../../devtools/seeded-random';

const CORNERS: readonly Place[] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

function scattered(count: number): readonly Place[] {
  const random = seededRandom(7);
  return [...CORNERS, ...Array.from({ length: count }, () => ({ x: 1 + 98 * random(), y: 1 + 98 * random() }))];
}

function areaOf([a, b, c]: readonly [Place, Place, Place]): number {
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

describe('a triangulation', () => {
  const places = scattered(60);
  const triangles = triangulate(places);
  const corners = triangles.map((triangle) => triangle.map((at) => places[at]!) as [Place, Place, Place]);

  test('covers its places once', () => {
    expect(corners.map(areaOf).reduce((sum, area) => sum + area, 0)).toBeCloseTo(100 * 100);
    // Euler: of n places, h of them on the hull, 2n − 2 − h triangles.
    expect(triangles).toHaveLength(2 * places.length - 2 - 4);
  });

  test('has no place inside the circle of another triangle', () => {
    for (const [a, b, c] of corners) {
      const double = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
      const square = ({ x, y }: Place) => x * x + y * y;
      const x = (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / double;
      const y = (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / double;
      const radius = Math.hypot(a.x - x, a.y - y);
      const inside = places.filter((place) => Math.hypot(place.x - x, place.y - y) < radius - 1e-6);
      expect(inside).toEqual([]);
    }
  });

  test('of some places names them by their numbers among all', () => {
    expect(new Set(triangulateSome(places, (at) => at >= 4 && at < 8).flat())).toEqual(new Set([4, 5, 6, 7]));
  });
});

describe('a warp', () => {
  const picture = emptyPicture(100, 100);
  for (let at = 0; at < 100 * 100; at++) picture.data.set([at % 100, Math.floor(at / 100), 0, 255], 4 * at);
  const places = scattered(20);
  const triangles = triangulate(places);

  test('that moves nothing changes nothing', () => {
    const target = emptyPicture(100, 100);
    layPatches(picture, patchesOf(triangles, places, places), target);
    expect(Math.max(...target.data.map((value, at) => Math.abs(value - picture.data[at]!)))).toBeLessThanOrEqual(1);
  });

  test('takes each pixel where its triangle was', () => {
    const shifted = places.map(({ x, y }) => ({ x: x / 2 + 20, y: y / 2 + 10 }));
    const target = emptyPicture(100, 100);
    layPatches(picture, patchesOf(triangles, places, shifted), target);
    const at = 4 * (30 * 100 + 45);
    expect(Array.from(target.data.subarray(at, at + 2))).toEqual([2 * (45 - 20), 2 * (30 - 10)]);
    expect(target.data[3]).toBe(0);
  });
});

test('the inside of a polygon is found row by row', () => {
  const visited: number[] = [];
  const diamond = [
    { x: 5, y: 0.5 },
    { x: 9.5, y: 5 },
    { x: 5, y: 9.5 },
    { x: 0.5, y: 5 },
  ];
  forEachInside(emptyPicture(10, 10), diamond, (at) => visited.push(at / 4));
  const row = (y: number) => visited.filter((at) => Math.floor(at / 10) === y).map((at) => at % 10);
  expect(row(5)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(row(1)).toEqual([5]);
  expect(row(0)).toEqual([]);
});
