import { comparisonScore, FaceEmbedding, meanEmbedding } from './embedding';
import { FACE_POLICY } from './face-policy';

/** What a comparison leads to. */
export type ComparisonDecision = 'confirmed' | 'refused';

/** The good probes of one burst. */
export interface Probes {
  /** Of the face at rest, before it is asked for anything. */
  readonly atRest: readonly FaceEmbedding[];
  /** Of the face that acted, back at rest. */
  readonly acted: readonly FaceEmbedding[];
}

/**
 * Whether probes and reference are one person's. The mean of all probes is compared, because it is steadier than any one
 * of them; each part must be similar by itself as well, so that neither lends the other its likeness.
 */
export function decideComparison({ atRest, acted }: Probes, reference: FaceEmbedding): ComparisonDecision {
  const scoreOf = (probes: readonly FaceEmbedding[]) => comparisonScore(meanEmbedding(probes), reference);
  const all = [...atRest, ...acted];
  const isSimilar =
    scoreOf(all) >= comparisonThreshold(all.length) &&
    [atRest, acted].every((part) => scoreOf(part) >= FACE_POLICY.comparison.leastOfEachPart);
  return isSimilar ? 'confirmed' : 'refused';
}

/** The score from which on the mean of so many probes is confirmed. @param probes 1 or more */
export function comparisonThreshold(probes: number): number {
  const reached = FACE_POLICY.comparison.thresholds.filter(({ leastProbes }) => leastProbes <= probes);
  return Math.max(...reached.map(({ score }) => score));
}
