import { Words } from './error-texts/stage-texts';
import { keepPlain, readPlain } from './storage/plain-storage';

/** What a person chose for this phone; nothing of it leaves it. */
export interface Preferences {
  readonly language: keyof Words;
  /** 长辈模式: one size up, one action a screen, spoken. */
  readonly elder: boolean;
}

const KEY = 'preferences';

/** The choices, or what the phone suggests until somebody chose. */
export function readPreferences(): Preferences {
  const chosen: Partial<Preferences> = Object(readPlain(KEY));
  const { language = phoneLanguage(), elder = false } = chosen;
  return { language, elder };
}

/** With a full storage everything stays as it was. */
export function choose(choice: Partial<Preferences>): void {
  keepPlain(KEY, { ...readPreferences(), ...choice });
}

function phoneLanguage(): Preferences['language'] {
  return wx.getAppBaseInfo().language.startsWith('zh') ? 'zh' : 'en';
}
