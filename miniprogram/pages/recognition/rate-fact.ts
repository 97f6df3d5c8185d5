import { Words } from '../../services/error-texts/stage-texts';
import { Preferences } from '../../services/preferences';
import { percent } from './digits';
import { FIGURE_SENTENCES, Unit } from './figure-sentences';
import { Fact } from './page-part';
import { Figure } from './recognition-figures';

/** The share is what is read first; the count with its n and what else is possible stand below. */
export function rateFact(label: Words, figure: Figure, unit: Unit, language: Preferences['language']): Fact {
  const { count, n } = figure;
  const { counted } = FIGURE_SENTENCES[language];
  const { value, ranges } = shareOf(figure, language);
  return { label: label[language], value, notes: [counted(count, n, unit), ...ranges] };
}

/** Drawing people anew sees only errors that were made, so where there was none there is a bound alone. */
function shareOf({ count, n, range: [least, most], byPeople }: Figure, language: Preferences['language']) {
  const { upTo, isBound, between, byPeople: drawn } = FIGURE_SENTENCES[language];
  if (n === 0) return { value: '–', ranges: [] };
  if (count === 0) return { value: upTo(percent(most)), ranges: [isBound] };
  const wider = byPeople === undefined ? [] : [drawn(percent(byPeople[0]), percent(byPeople[1]))];
  return { value: percent(count / n), ranges: [between(percent(least), percent(most)), ...wider] };
}
