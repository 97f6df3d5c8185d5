import { describe, expect, test } from 'vitest';
import { type Corners, withoutNested } from '../../../cloudfunctions/_shared/adapters/face/nested-boxes';

const LARGE: Corners = [0, 0, 300, 300];

/** A box of 100 × 100 of which `inside` columns lie within the large one. */
const overlapping = (inside: number): Corners => [100, 300 - inside, 200, 400 - inside];

const count = (...boxes: readonly Corners[]) => withoutNested(boxes.map((corners) => ({ corners }))).length;

describe('boxes of faces', () => {
  test('within a surer one, whichever is larger, are the same face', () => {
    expect(count(LARGE, [80, 60, 250, 240])).toBe(1);
    expect(count([80, 60, 250, 240], LARGE)).toBe(1);
  });

  test('half outside one another are two faces', () => {
    expect(count(LARGE, overlapping(51))).toBe(1);
    expect(count(LARGE, overlapping(50))).toBe(2);
    expect(count(LARGE, overlapping(-100))).toBe(2);
  });
});
