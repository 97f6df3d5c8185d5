import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaceMesh } from '#core/face/mesh';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { PATHS } from '../paths';
import { openJpeg } from './pixels/jpeg';

/** A face with its 468 points: attackers have the same models as we. */
export interface FacePicture {
  readonly pixels: Pixels;
  readonly mesh: FaceMesh;
}

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
const opened = new Map<string, Promise<FacePicture>>();

/** The face in a file, found once. */
export function openFace(file: string): Promise<FacePicture> {
  const before = opened.get(file);
  if (before !== undefined) return before;
  const face = findFace(readFileSync(file));
  opened.set(file, face);
  return face;
}

/** The face in a JPEG. */
export async function findFace(jpeg: Uint8Array): Promise<FacePicture> {
  const { mesh } = await engine.observe(jpeg, 'probe');
  return { pixels: await openJpeg(jpeg), mesh };
}
