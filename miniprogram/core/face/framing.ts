import { cuttingFor, FRAME_SIZE, Size } from '../liveness/cover-fit';

/** How a face stands in the frame; where it is not good, what the person does with the PHONE. Left and right are the person's own. */
export type Framing = 'good' | 'unseen' | 'nearer' | 'farther' | 'left' | 'right' | 'raise' | 'lower';

/** A face's box in shares of a picture, its origin the upper left; a part of it may lie outside. */
export interface FaceBox extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * What is still good. Measured with the cloud's detector: of the pictures that its capture gate lets through by size, cut and pose, all
 * 146 are good (76 frames of three people's clips, sizes 0.42–0.90, and 70 photographs). 42 of them were redrawn at 60 random sizes and
 * places each: of 1,241 that the gate refuses for size or cut 11 read as good, and of 971 that it lets through 583 are told to move,
 * for they are small or at the circle's rim. A phone's own detector may draw its boxes otherwise, which nobody has measured.
 */
const LIMITS = {
  /** The longer side in widths of the frame. The gate's 45 pixels between the eyes are a box of 0.155; nearer is safer. */
  leastSize: 0.2,
  /** Of 8 redrawn faces in the middle between 0.9 and 1.0 two fail, and of 3 just above that all. */
  mostSize: 0.95,
  /** The centre from the frame's middle, in shares of its sides: in the circle. The farthest photograph that passes has 0.254. */
  mostOff: 0.26,
  /** The part of the box beyond an edge, in its own sides: from 0.07 (above) and 0.13 (beside) on half of the redrawn fail. */
  mostBeyond: 0.1,
} as const;

/**
 * What to do first so that the face is in the circle: to be seen, then the distance, then the place. The camera does not mirror:
 * what is on the picture's left is on the person's right, and there the phone goes.
 * @param face undefined when none is seen
 */
export function framingOf(face: FaceBox | undefined): Framing {
  if (face === undefined) return 'unseen';
  const size = Math.max(face.width, (face.height * FRAME_SIZE.height) / FRAME_SIZE.width);
  if (size < LIMITS.leastSize) return 'nearer';
  if (size > LIMITS.mostSize) return 'farther';
  const across = excessOf(face.x, face.width);
  const down = excessOf(face.y, face.height);
  if (across === 0 && down === 0) return 'good';
  if (Math.abs(across) >= Math.abs(down)) return across < 0 ? 'right' : 'left';
  return down < 0 ? 'raise' : 'lower';
}

/** How far the face is out of place along one side, in shares of it: negative towards its beginning, zero when it is not. */
function excessOf(start: number, length: number): number {
  const off = start + length / 2 - 0.5;
  const beyond = Math.max(-start, start + length - 1) / length;
  return Math.abs(off) > LIMITS.mostOff || beyond > LIMITS.mostBeyond ? off : 0;
}

/** The box in shares of the frame that is cut out of the middle of a picture and sent. @param face in shares of the picture */
export function inFrame(face: FaceBox, picture: Size): FaceBox {
  const cut = cuttingFor(picture);
  return {
    x: (face.x * picture.width - cut.x) / cut.width,
    y: (face.y * picture.height - cut.y) / cut.height,
    width: (face.width * picture.width) / cut.width,
    height: (face.height * picture.height) / cut.height,
  };
}
