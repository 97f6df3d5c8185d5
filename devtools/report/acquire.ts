import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CtidError, type ErrorCode } from '#core/errors';
import { findCaptureFault, findQualityFault } from '#core/face/capture-gate';
import type { FaceEmbedding } from '#core/face/embedding';
import { distance, meshPoint } from '#core/face/mesh';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { mirroredEmbedding } from '../../cloudfunctions/_shared/mirrored-embedding';
import { openJpeg, toJpeg } from '../attacks/pixels/jpeg';
import { widenPicture } from '../bench/peers/widen-picture';
import { PATHS } from '../paths';
import type { OwnedPicture } from './picture-groups';

export const MODELS = join(PATHS.functions, 'compareFace', 'models');
export const ENGINE = tfjsFaceEngine(MODELS);

/** A picture that may be compared. */
export interface Acquired {
  readonly person: string;
  /** JPEG or PNG. */
  readonly picture: Uint8Array;
  readonly embedding: FaceEmbedding;
  /** Between the eyes' outer corners, in pixels. */
  readonly eyeDistance: number;
}

/** Crops of nothing but a face: narrower than this they are widened by this share of their width to all sides. */
const CROP_WIDTH = 200;
const SURROUND = { narrow: 1.5, wide: 0.75 };
const NARROW = 120;
const WIDENED_QUALITY = 97;

/** As a probe is taken by the product: capture's gate, the embedding's own, and the mean with its mirror image. */
export async function acquire({ file, person }: OwnedPicture): Promise<Acquired | ErrorCode> {
  return refusalOr(async () => {
    const picture = await readWidened(file);
    const observation = await ENGINE.observe(picture, 'reference');
    requireNone(findCaptureFault(observation));
    const template = await ENGINE.embed(observation);
    requireNone(findQualityFault(template.quality));
    const { mesh } = observation;
    const eyeDistance = distance(meshPoint(mesh, 'leftEyeOuter'), meshPoint(mesh, 'rightEyeOuter'));
    return { person, picture, eyeDistance, embedding: await mirroredEmbedding(ENGINE, observation, template) };
  });
}

/** What is done, or the code that it was refused with. */
export async function refusalOr<T>(run: () => Promise<T>): Promise<T | ErrorCode> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CtidError) return error.code;
    throw error;
  }
}

function requireNone(fault: ErrorCode | undefined): void {
  if (fault !== undefined) throw new CtidError(fault);
}

async function readWidened(file: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(file));
  if (!/\.jpe?g$/i.test(file)) return bytes;
  // What is damaged is refused by the engine, as any other picture.
  const pixels = await openJpeg(bytes).catch(() => undefined);
  if (pixels === undefined || pixels.width >= CROP_WIDTH) return bytes;
  const surround = pixels.width < NARROW ? SURROUND.narrow : SURROUND.wide;
  return toJpeg(widenPicture(pixels, Math.round(surround * pixels.width)), WIDENED_QUALITY);
}
