/** A place in a picture, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Three places by their numbers. */
export type Triangle = readonly [number, number, number];

/** The triangulation of those places whose numbers are chosen; the triangles name them by their numbers among all. */
export function triangulateSome(places: readonly Place[], isChosen: (at: number) => boolean): readonly Triangle[] {
  const chosen = Array.from(places.keys()).filter(isChosen);
  const triangles = triangulate(chosen.map((number) => at(places, number)));
  return triangles.map(([a, b, c]) => [chosen[a] ?? 0, chosen[b] ?? 0, chosen[c] ?? 0]);
}

interface Circled {
  readonly corners: Triangle;
  readonly x: number;
  readonly y: number;
  readonly radius2: number;
}

/**
 * The Delaunay triangulation: no triangle's circle holds another place (Bowyer 1981, Watson 1981).
 * @param places some hundreds, no two the same
 */
export function triangulate(places: readonly Place[]): readonly Triangle[] {
  const all = [...places, ...around(places)];
  const [a, b, c] = [places.length, places.length + 1, places.length + 2];
  let triangles: readonly Circled[] = [circled(all, [a, b, c])];
  for (let added = 0; added < places.length; added++) triangles = withPlace(all, triangles, added);
  return triangles.map(({ corners }) => corners).filter((corners) => corners.every((corner) => corner < a));
}

/** A triangle that holds them all. */
function around(places: readonly Place[]): readonly [Place, Place, Place] {
  const far = 1000 * Math.max(1, ...places.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  return [
    { x: -far, y: -far },
    { x: far, y: -far },
    { x: 0, y: far },
  ];
}

/** Takes out the triangles whose circles hold the new place, and fills the hole with triangles that meet in it. */
function withPlace(all: readonly Place[], triangles: readonly Circled[], added: number): readonly Circled[] {
  const { x, y } = at(all, added);
  const isBroken = (triangle: Circled) => (triangle.x - x) ** 2 + (triangle.y - y) ** 2 < triangle.radius2;
  const edges = new Map<string, readonly [number, number]>();
  for (const { corners } of triangles.filter(isBroken)) {
    for (const [from, to] of edgesOf(corners)) {
      // What two broken triangles share lies inside the hole.
      if (!edges.delete(`${to} ${from}`)) edges.set(`${from} ${to}`, [from, to]);
    }
  }
  const filling = Array.from(edges.values(), ([from, to]) => circled(all, [from, to, added]));
  return [...triangles.filter((triangle) => !isBroken(triangle)), ...filling];
}

function edgesOf([a, b, c]: Triangle): readonly (readonly [number, number])[] {
  return [
    [a, b],
    [b, c],
    [c, a],
  ];
}

/** A triangle with the circle through its corners. */
function circled(all: readonly Place[], corners: Triangle): Circled {
  const [a, b, c] = corners.map((corner) => at(all, corner)) as [Place, Place, Place];
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const double = 2 * (bx * cy - by * cx);
  const x = (cy * (bx ** 2 + by ** 2) - by * (cx ** 2 + cy ** 2)) / double;
  const y = (bx * (cx ** 2 + cy ** 2) - cx * (bx ** 2 + by ** 2)) / double;
  return { corners, x: a.x + x, y: a.y + y, radius2: x ** 2 + y ** 2 };
}

function at(places: readonly Place[], number: number): Place {
  return places[number] ?? { x: 0, y: 0 };
}
