import { CtidError } from '#core/errors';
import { findQualityFault, findSizeFault } from '#core/face/capture-gate';
import type { FaceEmbedding } from '#core/face/embedding';
import { mirroredEmbedding } from './mirrored-embedding';
import type { FaceEngine } from './ports/face-engine';

/**
 * The embedding of a reference portrait. It is as the authority has it, so that only what makes a comparison unsafe is
 * refused: a face too small, or one in which the network sees too little.
 * @throws {CtidError} FRAME_…, FACE_NOT_FOUND, FACES_SEVERAL, FACE_TOO_SMALL, FACE_UNCLEAR
 */
export async function embedReference(engine: FaceEngine, portrait: Uint8Array): Promise<FaceEmbedding> {
  const observation = await engine.observe(portrait, 'reference');
  const template = await engine.embed(observation);
  const fault = findSizeFault(observation) ?? findQualityFault(template.quality);
  if (fault !== undefined) throw new CtidError(fault);
  return mirroredEmbedding(engine, observation, template);
}
