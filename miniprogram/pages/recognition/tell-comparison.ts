import { Preferences } from '../../services/preferences';
import { FIGURE_SENTENCES } from './figure-sentences';
import { PagePart } from './page-part';
import { rateFact } from './rate-fact';
import { ComparedPeople, RecognitionFigures } from './recognition-figures';
import { PART_WORDS } from './recognition-words';

type Language = Preferences['language'];

/** How often two faces are taken for one, and one for two. */
export function tellComparison({ compared, portraits }: RecognitionFigures, language: Language): readonly PagePart[] {
  return [
    { title: PART_WORDS.compared[language], level: 2, about: [PART_WORDS.rule[language]], facts: [] },
    ...compared.map((people) => comparedPart(people, language)),
    ...(portraits === undefined ? [] : portraitsParts(portraits, language)),
  ];
}

function comparedPart(group: ComparedPeople, language: Language): PagePart {
  const { isHalf, people, pictures, falseMatches, falseNonMatches, unusable } = group;
  const { begun, people: sizeOf } = FIGURE_SENTENCES[language];
  const size = sizeOf(people, pictures);
  return {
    title: begun(group[language]),
    level: 3,
    about: isHalf ? [PART_WORDS.half[language], size] : [size],
    facts: [
      rateFact(PART_WORDS.falseMatches, falseMatches, 'pairs', language),
      rateFact(PART_WORDS.falseNonMatches, falseNonMatches, 'pairs', language),
      rateFact(isHalf ? PART_WORDS.unusableOfAll : PART_WORDS.unusable, unusable, 'pictures', language),
    ],
  };
}

/** The refused stand before the errors: a distance whose worst portraits are refused looks better than it is. */
function portraitsParts(
  { people, intact, poor }: NonNullable<RecognitionFigures['portraits']>,
  language: Language,
): readonly PagePart[] {
  const sentences = FIGURE_SENTENCES[language];
  return [
    {
      title: PART_WORDS.portraits[language],
      level: 2,
      about: [sentences.allPeople(people)],
      facts: [rateFact(PART_WORDS.intact, intact, 'pairs', language)],
    },
    ...poor.map(
      ({ eyeDistancePx, refused, falseNonMatches, falseMatches }): PagePart => ({
        title: sentences.poor(eyeDistancePx),
        level: 3,
        about: [],
        facts: [
          rateFact(PART_WORDS.refusedPortraits, refused, 'portraits', language),
          rateFact(PART_WORDS.falseNonMatchesOfRest, falseNonMatches, 'pairs', language),
          rateFact(PART_WORDS.falseMatchesOfRest, falseMatches, 'pairs', language),
        ],
      }),
    ),
  ];
}
