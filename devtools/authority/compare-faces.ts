import { join } from 'node:path';
import { decideComparison } from '#core/face/comparison';
import { comparisonScore } from '#core/face/embedding';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { PATHS } from '../paths';
import type { CompareFaces } from './authority-server';

/** Compares as compareFace does, with the same models; they are loaded when the first face is compared. */
export function compareFacesWithModels(): CompareFaces {
  const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
  return async (portrait, probe) => {
    const [reference, face] = [await engine.observe(portrait, 'reference'), await engine.observe(probe, 'probe')];
    return decideComparison(comparisonScore(await engine.embed(face), await engine.embed(reference))) === 'confirmed';
  };
}
