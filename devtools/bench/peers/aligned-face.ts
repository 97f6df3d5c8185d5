import { ALIGNED_SIZE, alignFace } from '#core/face/alignment';
import { invertSimilarity } from '#core/face/similarity-transform';
import { detectFaces } from '../../../cloudfunctions/_shared/adapters/face/detect-faces';
import type { FaceModels } from '../../../cloudfunctions/_shared/adapters/face/load-models';
import { meshFace } from '../../../cloudfunctions/_shared/adapters/face/mesh-face';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { samplePixels } from '../../../cloudfunctions/_shared/adapters/face/sample-pixels';

/** MobileFaceNet's input: (value − 127.5) / 128 (sirius-ai/MobileFaceNet_TF). */
const MIDDLE = 127.5;
const RANGE = 128;

/** What MobileFaceNet is given of the surest face in a picture, as compareFace makes it; undefined when there is none. */
export function alignedFace({ detector, mesh: meshModel }: FaceModels, pixels: Pixels): Float32Array | undefined {
  const [face] = detectFaces(detector, pixels);
  const meshed = face && meshFace(meshModel, pixels, face);
  if (meshed === undefined) return undefined;
  const aligned = Uint8Array.from(samplePixels(pixels, ALIGNED_SIZE, invertSimilarity(alignFace(meshed.mesh))));
  return Float32Array.from(aligned, (value) => (value - MIDDLE) / RANGE);
}
