import type { ErrorCode } from '#core/errors';
import { comparisonThreshold } from '#core/face/comparison';
import { comparisonScore } from '#core/face/embedding';
import { embedReference } from '../../cloudfunctions/_shared/embed-reference';
import { type Comparison, scoresOf } from '../biometrics/comparison';
import { type Acquired, ENGINE, refusalOr } from './acquire';
import { operatingPoint } from './compare-group';
import { degradeReference } from './degrade-reference';
import { tellProgress } from './progress';
import { causesOf, rateOf } from './rate';
import type { DegradedReport, Named } from './recognition-report';

/** Between the eyes' outer corners, in pixels: an ID card's portrait at 300 dpi or so, and the least that is taken. */
const EYE_DISTANCES = [70, 45];

/** The pictures as probes, as they are, against every other picture as a reference made worse. */
export async function measureDegraded(group: Named, pictures: readonly Acquired[]): Promise<readonly DegradedReport[]> {
  const reports: DegradedReport[] = [];
  for (const eyeDistancePx of EYE_DISTANCES) {
    tellProgress(`${group.en}: references of ${eyeDistancePx} px`);
    reports.push(await measureAt(group, pictures, eyeDistancePx));
  }
  return reports;
}

async function measureAt({ zh, en }: Named, pictures: readonly Acquired[], wanted: number): Promise<DegradedReport> {
  const comparisons: Comparison[] = [];
  const refused: ErrorCode[] = [];
  for (const { person, picture, eyeDistance, embedding: intact } of pictures) {
    const portrait = await degradeReference(picture, eyeDistance, wanted);
    const reference = await refusalOr(() => embedReference(ENGINE, portrait));
    if (typeof reference === 'string') refused.push(reference);
    else {
      for (const probe of pictures) {
        if (probe.embedding === intact) continue;
        comparisons.push({ persons: [person, probe.person], score: comparisonScore(probe.embedding, reference) });
      }
    }
  }
  const threshold = comparisonThreshold(1);
  // A pair comes twice, either picture as the reference: the intervals by people take care of that.
  const point = { score: threshold, leastProbes: 1 };
  const { falseMatches, falseNonMatches } = operatingPoint(comparisons, scoresOf(comparisons), point);
  return {
    ...{ zh, en, eyeDistancePx: wanted, references: pictures.length, threshold },
    refused: rateOf(refused.length, pictures.length),
    causes: causesOf(refused),
    falseMatches,
    falseNonMatches,
  };
}
