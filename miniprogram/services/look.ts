import { Words } from './error-texts/stage-texts';
import { Preferences, readPreferences } from './preferences';

/** What every screen's data begins with: its words in the chosen language, and the size. */
export interface Look<K extends string> {
  readonly elder: boolean;
  /** The accent as a colour value: boxes, switches and circles of WeChat take no custom property. */
  readonly accent: string;
  readonly words: Readonly<Record<K, string>>;
}

/** `--accent` in app.wxss. */
const ACCENTS = { light: '#0B3D91', dark: '#8FB4FF' } as const;

/**
 * A screen's words, for `setData` whenever it is shown: the language may have been changed meanwhile. Those called `bar`
 * stand in the navigation bar.
 */
export function look<K extends string>(table: Readonly<Record<K, Words>> & { readonly bar?: Words }): Look<K> {
  const { language, elder } = readPreferences();
  if (table.bar) wx.setNavigationBarTitle({ title: table.bar[language] });
  return { elder, accent: accentOf(wx.getAppBaseInfo().theme), words: wordsIn(language, table) };
}

export function accentOf(theme: keyof typeof ACCENTS = 'light'): string {
  return ACCENTS[theme];
}

/** The look before the first `setData`. */
export function firstLook<K extends string>(table: Readonly<Record<K, Words>>): Look<K> {
  return { elder: false, accent: ACCENTS.light, words: wordsIn('zh', table) };
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
