import { describe, expect, test } from 'vitest';
import { type FaceBox, type Framing, framingOf, inFrame } from '#core/face/framing';

/** A square box on a frame of 480 × 640, by its centre. @param size in widths of the frame */
function face(size: number, x = 0.5, y = 0.5): FaceBox {
  const [width, height] = [size, size * 0.75];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

const PLACES: readonly (readonly [string, FaceBox | undefined, Framing])[] = [
  ['nobody is seen', undefined, 'unseen'],
  ['the performer stands as in his clip', face(0.46, 0.53, 0.63), 'good'],
  ['the face fills most of the frame, as in the nearest clip that passes', face(0.9, 0.5, 0.56), 'good'],
  ['it is an arm and more away', face(0.19), 'nearer'],
  ['it is just near enough', face(0.21), 'good'],
  ['it is larger than the frame', face(0.96), 'farther'],
  ['it is on the picture’s left, which is the person’s right', face(0.4, 0.23), 'right'],
  ['it is on the picture’s right, which is the person’s left', face(0.4, 0.77), 'left'],
  ['it is high in the picture', face(0.4, 0.5, 0.23), 'raise'],
  ['it is low in the picture', face(0.4, 0.5, 0.77), 'lower'],
  ['a large one is cut off by the left edge', face(0.8, 0.3), 'right'],
  ['a large one touches the left edge', face(0.8, 0.38), 'good'],
  ['a large one is cut off by the lower edge', face(0.9, 0.5, 0.75), 'lower'],
  ['it is small and beside as well: the distance comes first', face(0.15, 0.1), 'nearer'],
  ['it is farther aside than high: the greater comes first', face(0.4, 0.9, 0.2), 'left'],
  ['it is higher than aside', face(0.4, 0.77, 0.1), 'raise'],
];

describe('how to hold the phone', () => {
  test.each(PLACES)('when %s', (_, box, framing) => {
    expect(framingOf(box)).toBe(framing);
  });

  test('is told by the longer side, of a box of any shape', () => {
    expect(framingOf({ x: 0.45, y: 0.35, width: 0.1, height: 0.2 })).toBe('good');
    expect(framingOf({ x: 0.35, y: 0.45, width: 0.3, height: 0.05 })).toBe('good');
  });
});

describe('the frame that is sent', () => {
  test('is all of a picture of its shape', () => {
    expect(inFrame(face(0.4, 0.3, 0.6), { width: 720, height: 960 })).toEqual(face(0.4, 0.3, 0.6));
  });

  test('is the middle of a longer one, and so is what is measured', () => {
    const box = inFrame({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, { width: 480, height: 1280 });
    expect(box).toEqual({ x: 0.4, y: expect.closeTo(0.3), width: 0.2, height: expect.closeTo(0.4) });
  });

  test('is the middle of a wider one', () => {
    const box = inFrame({ x: 0, y: 0.4, width: 0.25, height: 0.2 }, { width: 960, height: 640 });
    expect(box).toEqual({ x: expect.closeTo(-0.5), y: 0.4, width: 0.5, height: 0.2 });
  });
});
