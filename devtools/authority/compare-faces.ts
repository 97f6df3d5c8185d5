import { join } from 'node:path';
import { comparisonThreshold } from '#core/face/comparison';
import { comparisonScore, meanEmbedding } from '#core/face/embedding';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { embedReference } from '../../cloudfunctions/_shared/embed-reference';
import { PATHS } from '../paths';
import type { CompareFaces } from './authority-server';

/** Compares as compareFace does, with the same models; they are loaded when the first face is compared. */
export function compareFacesWithModels(): CompareFaces {
  const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
  return async (portraits, probe) => {
    const references = [];
    for (const portrait of portraits) references.push(await embedReference(engine, portrait));
    return comparisonScore(meanEmbedding(references), await embedReference(engine, probe)) >= comparisonThreshold(1);
  };
}
