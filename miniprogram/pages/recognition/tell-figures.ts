import { Preferences } from '../../services/preferences';
import { FIGURE_SENTENCES } from './figure-sentences';
import { Fact, PagePart } from './page-part';
import { RecognitionFigures } from './recognition-figures';
import { ORIGIN_WORDS, PART_WORDS } from './recognition-words';
import { tellComparison } from './tell-comparison';
import { tellLiveness } from './tell-liveness';
import { UNTESTED } from './untested';

/** What a page says of the recognition, in the order in which it is read. */
interface ToldFigures {
  readonly parts: readonly PagePart[];
  /** Where the figures are from. */
  readonly origin: readonly string[];
}

/** Every figure in the chosen language. */
export function tellFigures(figures: RecognitionFigures, language: Preferences['language']): ToldFigures {
  const untested = UNTESTED.map((row): Fact => ({ label: row[language], value: '', notes: [] }));
  return {
    parts: [
      ...tellComparison(figures, language),
      ...tellLiveness(figures, language),
      { title: PART_WORDS.untested[language], level: 2, about: [], facts: untested },
    ],
    origin: tellOrigin(figures, language),
  };
}

function tellOrigin(figures: RecognitionFigures, language: Preferences['language']): readonly string[] {
  const { date, policyVersion, models, versions, reportSha256 } = figures;
  const rows: readonly (readonly [label: string, value: string])[] = [
    [ORIGIN_WORDS.date[language], date],
    [ORIGIN_WORDS.policy[language], policyVersion],
    ...Object.entries(models).map(([name, digest]) => [name, shortened(digest)] as const),
    [ORIGIN_WORDS.report[language], shortened(reportSha256)],
    ['Node', versions.node],
    ['TensorFlow.js', versions.tfjs],
  ];
  return rows.map(([label, value]) => FIGURE_SENTENCES[language].pairOf(label, value));
}

/** As much of a SHA-256 as tells two files apart. */
function shortened(digest: string): string {
  return `${digest.slice(0, 12)}…`;
}
