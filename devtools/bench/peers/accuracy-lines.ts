import { type Accuracy, MOST_FALSE_MATCHES, type Rate } from './accuracy';
import type { Compared } from './compare-pairs';
import type { FacePipeline } from './face-pipeline';

/** What a set is made of: everything that is said about accuracy stands beside its n. */
export function setLine(name: string, { genuine, impostor }: Accuracy, { comparisons }: Compared): string {
  const people = new Set(comparisons.flatMap(({ persons }) => persons)).size;
  return `${name}: ${genuine} genuine and ${impostor} impostor comparisons of ${people} people`;
}

/** What a pipeline makes of it, at the threshold that suits it best and at the one that it names. */
export function accuracyLines(
  { name, threshold }: Pick<FacePipeline, 'name' | 'threshold'>,
  { accepted, falseMatches, falseNonMatches }: Accuracy,
  { pictures, notFound }: Compared,
): readonly string[] {
  const most = `FMR ≤ ${100 * MOST_FALSE_MATCHES} %`;
  return [
    `  ${name.padEnd(14)} TAR ${percent(accepted)} at ${most}; no face in ${notFound} of ${pictures}`,
    `  ${''.padEnd(14)} at ${Math.abs(threshold)}, its own: FMR ${percent(falseMatches)}, FNMR ${percent(falseNonMatches)}`,
  ];
}

/** With its interval of 95 %. */
function percent({ share, interval }: Rate): string {
  const [least, most] = interval.map((end) => (100 * end).toFixed(1));
  return `${(100 * share).toFixed(1)} % (${least}–${most})`;
}
