import { describe, expect, test } from 'vitest';
import { AT_REST, rotate, rotateBack, rotationOf } from '../../../../devtools/attacks/geometry/pose';
import { renderSheet, type Sheet } from '../../../../devtools/attacks/geometry/sheet';
import type { Bend } from '../../../../devtools/attacks/geometry/surface';
import { emptyFrame, emptyPicture } from '../../../../devtools/attacks/pixels/picture';

const FLAT: Bend = { kind: 'flat' };

/** A red sheet of 200 × 300 units before a black background. */
function redSheet(bend: Bend, hole = false): Sheet {
  const texture = emptyPicture(200, 300);
  for (let at = 0; at < texture.data.length; at += 4) texture.data.set([200, 0, 0, 255], at);
  if (hole) texture.data.set([0, 0, 0, 0], 4 * (150 * 200 + 100));
  return { texture, density: 1, bend };
}

/** How many pixels of the frame's middle row, or column, are red. */
function extent(sheet: Sheet, pose: Partial<typeof AT_REST>) {
  const { data, width, height } = renderSheet(sheet, { ...AT_REST, ...pose }, emptyFrame());
  const isRed = (x: number, y: number) => (data[4 * (y * width + x)] ?? 0) > 40;
  const across = Array.from({ length: width }, (_, x) => x).filter((x) => isRed(x, height / 2));
  const down = Array.from({ length: height }, (_, y) => y).filter((y) => isRed(width / 2, y));
  return { across: across.length, down: down.length, left: across[0] ?? 0 };
}

describe('a sheet before the camera', () => {
  test('is as large as it is, a unit to a pixel, in the middle', () => {
    expect(extent(redSheet(FLAT), {})).toEqual({ across: 200, down: 300, left: 140 });
  });

  test('is a quarter smaller when it is a third farther away', () => {
    expect(extent(redSheet(FLAT), { z: 560 / 3 })).toMatchObject({ across: 150, down: 226 });
  });

  test.each([60, -60])('is about half as wide when it is turned by %i°', (yaw) => {
    const { across, down } = extent(redSheet(FLAT), { yaw });
    expect(across).toBeGreaterThan(95);
    expect(across).toBeLessThan(110);
    expect(down).toBeCloseTo(300, -1);
  });

  test('is less high when it is tilted, and goes with the hand', () => {
    expect(extent(redSheet(FLAT), { pitch: 40 }).down).toBeLessThan(240);
    expect(extent(redSheet(FLAT), { x: 30 }).left).toBe(170);
  });

  test('is as wide as its chord when it is bent', () => {
    const { across, down } = extent(redSheet({ kind: 'cylinder', radius: 100, slant: 0 }), {});
    // Half of the paper covers an angle of one radian; its edge is 100 (1 − cos 1) = 46 units farther away.
    expect(across).toBeCloseTo((2 * 100 * Math.sin(1) * 560) / (560 + 46), -1);
    expect(down).toBe(300);
  });

  test('is still seen from the side when it is bent', () => {
    const { across } = extent(redSheet({ kind: 'cylinder', radius: 100, slant: 0 }), { yaw: 80 });
    expect(across).toBeGreaterThan(1.5 * extent(redSheet(FLAT), { yaw: 80 }).across);
  });

  test('shows what is behind it through its holes', () => {
    const background = emptyFrame();
    for (let at = 0; at < background.data.length; at += 4) background.data.set([0, 0, 150, 255], at);
    const { data, width } = renderSheet(redSheet(FLAT, true), AT_REST, background);
    expect(data[4 * (320 * width + 240) + 2]).toBe(150);
    expect(data[4 * (320 * width + 230) + 2]).toBe(0);
  });
});

describe('a rotation', () => {
  const rotation = rotationOf({ yaw: 30, pitch: -20, roll: 10 });

  test('is undone by its inverse', () => {
    const back = rotateBack(rotation, rotate(rotation, { x: 1, y: 2, z: 3 }));
    expect(back.x).toBeCloseTo(1);
    expect(back.y).toBeCloseTo(2);
    expect(back.z).toBeCloseTo(3);
  });

  test('turns a face that looks into the camera as heads are measured: left is to the right in the picture', () => {
    expect(rotate(rotationOf({ yaw: 30, pitch: 0, roll: 0 }), { x: 0, y: 0, z: -1 }).x).toBeCloseTo(0.5);
    expect(rotate(rotationOf({ yaw: 0, pitch: 30, roll: 0 }), { x: 0, y: 0, z: -1 }).y).toBeCloseTo(0.5);
  });
});
