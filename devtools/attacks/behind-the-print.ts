import { distance, meshPoint } from '#core/face/mesh';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import { CUT_OUTS, type CutOut } from './cut-out';
import type { FacePicture } from './face-picture';
import { middleOfPoints } from './framing';
import { emptyFrame, sample } from './pixels/picture';
import type { Print } from './print';

/** The attacker's face is a little farther away than the print, but never so far that his picture is seen to end. */
const SMALLER = 0.97;
const LEAST_SCALE = 0.95;

/**
 * Places the attacker's frames behind a print, so that mouth is behind mouth and eyes behind eyes.
 * @param attacker a frame of the attacker at rest
 */
export function behindThePrint(print: Print, what: CutOut, attacker: FacePicture): (frame: Pixels) => Pixels {
  const points = CUT_OUTS[what].flat();
  const hole = middleOfPoints(print.mesh, points);
  const face = middleOfPoints(attacker.mesh, points);
  const likeThePrint = (SMALLER * eyeDistance(print)) / print.density / eyeDistance(attacker);
  const scale = Math.max(LEAST_SCALE, likeThePrint);
  const colour = new Float64Array(4);
  return (frame) => {
    const seen = emptyFrame();
    const { width, height } = seen;
    const x = width / 2 + (hole.x - print.pixels.width / 2) / print.density;
    const y = height / 2 + (hole.y - print.pixels.height / 2) / print.density;
    for (let at = 0; at < width * height; at++) {
      const row = Math.floor(at / width);
      sample(frame, face.x + ((at % width) - x) / scale, face.y + (row - y) / scale, colour);
      seen.data.set(colour, 4 * at);
    }
    return seen;
  };
}

function eyeDistance({ mesh }: FacePicture): number {
  return distance(meshPoint(mesh, 'leftEyeOuter'), meshPoint(mesh, 'rightEyeOuter'));
}
