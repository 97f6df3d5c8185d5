import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { seededRandom } from '../../seeded-random';

/** Standard deviation of a front camera's noise indoors, in steps of 255. */
const DEVIATION = 2.5;

/** So many normal numbers are drawn once; each row of a frame begins somewhere else in them. */
const DRAWN = 1 << 16;

let normals: Float32Array | undefined;

/** Adds the noise of a sensor, of which no two frames have the same. Changes the picture. */
export function addSensorNoise({ data, width, height }: Pixels, seed: number): void {
  normals ??= drawNormals();
  const random = seededRandom(seed);
  for (let row = 0, at = 0; row < height; row++) {
    let next = Math.floor(random() * DRAWN);
    for (let column = 0; column < width; column++, at += 4) {
      for (let channel = 0; channel < 3; channel++) {
        next = (next + 1) % DRAWN;
        data[at + channel] = (data[at + channel] ?? 0) + (normals[next] ?? 0) * DEVIATION;
      }
    }
  }
}

/** Box and Muller 1958. */
function drawNormals(): Float32Array {
  const random = seededRandom(1);
  return Float32Array.from({ length: DRAWN }, () => {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
}
