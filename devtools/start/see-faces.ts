import { join } from 'node:path';
import { detectFaces } from '../../cloudfunctions/_shared/adapters/face/detect-faces';
import { loadDetector } from '../../cloudfunctions/_shared/adapters/face/load-models';
import { PATHS } from '../paths';
import type { SeenFace } from '../simulator/device/face-detector';
import type { SeenPicture } from '../simulator/server/faces-answer';

/** Where setup lays the models and their wasm files. */
const MODELS = join(PATHS.functions, 'compareFace', 'models');

let loading: ReturnType<typeof loadDetector> | undefined;

/** The faces in a picture as the cloud's detector sees them: the phones' own is none of ours. It is loaded at the first picture. */
export async function seeFaces(picture: SeenPicture): Promise<readonly SeenFace[]> {
  loading ??= loadDetector(MODELS);
  return detectFaces(await loading, picture).map(({ centre, size }) => {
    const [width, height] = [size / picture.width, size / picture.height];
    return { x: centre.x / picture.width - width / 2, y: centre.y / picture.height - height / 2, width, height };
  });
}
