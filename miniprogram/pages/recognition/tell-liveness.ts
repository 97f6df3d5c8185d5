import { Words } from '../../services/error-texts/stage-texts';
import { Preferences } from '../../services/preferences';
import { percent } from './digits';
import { FIGURE_SENTENCES } from './figure-sentences';
import { Fact, PagePart } from './page-part';
import { rateFact } from './rate-fact';
import { AttackFigures, FilmFigures, RecognitionFigures } from './recognition-figures';
import { PART_WORDS, TRIED_VARIANTS } from './recognition-words';

type Language = Preferences['language'];

/** How often a real person is refused, then which attacks pass, then which were stopped. */
export function tellLiveness({ honest, films, attacks }: RecognitionFigures, language: Language): readonly PagePart[] {
  const { performer, filmed, leastTried } = FIGURE_SENTENCES[language];
  const { victims, notStopped, stopped, leastTried: tried } = attacks;
  return [
    {
      title: PART_WORDS.liveness[language],
      level: 2,
      about: [performer(honest.people, variantName(honest.variant, language))],
      facts: [
        rateFact(PART_WORDS.honest, honest.refused, 'films', language),
        ...films.map((film) => filmFact(film, language)),
      ],
    },
    {
      title: PART_WORDS.notStopped[language],
      level: 2,
      about: [filmed(victims), PART_WORDS.notStoppedWhat[language]],
      facts: notStopped.map((attack) => attackFact(attack, language)),
    },
    {
      title: PART_WORDS.stopped[language],
      level: 2,
      about: tried === undefined ? [] : [leastTried(tried.n, percent(tried.range[1]))],
      facts: stopped.map((attack) => attackFact(attack, language)),
    },
  ];
}

function filmFact({ kind, people, passed, stretches }: FilmFigures, language: Language): Fact {
  const { films, shareOfFilms } = FIGURE_SENTENCES[language];
  return { label: PART_WORDS[kind][language], value: shareOfFilms(passed, stretches), notes: [films(people)] };
}

function attackFact(attack: AttackFigures, language: Language): Fact {
  const { attacked, begun, listed } = FIGURE_SENTENCES[language];
  const tries = Object.entries(attack.passed);
  const passed = tries.map(([variant, [count, n]]) => attacked(variantName(variant, language), count, n));
  return { label: begun(attack[language]), value: '', notes: [begun(listed(passed))] };
}

function variantName(name: string, language: Language): string {
  const names: Readonly<Record<string, Words>> = TRIED_VARIANTS;
  return names[name]?.[language] ?? name;
}
