import { Words } from './error-texts/stage-texts';
import { Preferences, readPreferences } from './preferences';

/** What every screen's data begins with: its words in the chosen language, and the size. */
export interface Look<K extends string> {
  readonly elder: boolean;
  readonly words: Readonly<Record<K, string>>;
}

/** A screen's words, for `setData` whenever it is shown: the language may have been changed meanwhile. */
export function look<K extends string>(table: Readonly<Record<K, Words>>): Look<K> {
  const { language, elder } = readPreferences();
  return { elder, words: wordsIn(language, table) };
}

/** The look before the first `setData`. */
export function firstLook<K extends string>(table: Readonly<Record<K, Words>>): Look<K> {
  return { elder: false, words: wordsIn('zh', table) };
}

/** One sentence in the chosen language. */
export function say(words: Words): string {
  return words[readPreferences().language];
}

function wordsIn<K extends string>(
  language: Preferences['language'],
  table: Readonly<Record<K, Words>>,
): Readonly<Record<K, string>> {
  const entries = Object.entries<Words>(table).map(([key, words]) => [key, words[language]]);
  return Object.fromEntries(entries);
}
