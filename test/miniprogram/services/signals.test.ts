import { describe, expect, test } from 'vitest';
import { choose, readPreferences } from '../../../miniprogram/services/preferences';
import { speak } from '../../../miniprogram/services/speech';
import { signal } from '../../../miniprogram/services/verdict-signals';
import { vibrate } from '../../../miniprogram/services/vibration';

type Callbacks = { fail?: (reason: object) => void };

/** The services run on a phone that can just this. */
function phoneThatCan(calls: object): void {
  Object.assign(globalThis, { wx: calls });
}

test('vibrations are short, by their strength, or long, and a phone that has none fails nobody', () => {
  const felt: (string | undefined)[] = [];
  phoneThatCan({
    vibrateShort: ({ type, fail }: Callbacks & { type: string }) => felt.push(type, typeof fail),
    vibrateLong: ({ fail }: Callbacks) => felt.push('long', typeof fail),
  });
  for (const kind of ['light', 'short', 'heavy', 'long'] as const) vibrate(kind);
  expect(felt).toEqual(['light', 'function', 'medium', 'function', 'heavy', 'function', 'long', 'function']);
});

describe('sounds', () => {
  /** What the phone was told, in order. */
  const heardOn = () => {
    const told: string[] = [];
    phoneThatCan({
      setInnerAudioOption: ({ obeyMuteSwitch }: { obeyMuteSwitch: boolean }) =>
        told.push(`mute switch ${obeyMuteSwitch ? 'obeyed' : 'ignored'}`),
      createInnerAudioContext: () => ({
        src: '',
        destroy: () => told.push('cut off'),
        play() {
          told.push(this.src);
        },
      }),
      vibrateShort: () => told.push('short'),
      vibrateLong: () => told.push('long'),
      getStorageSync: () => ({ language: 'en' }),
    });
    return told;
  };

  test('of verdicts and spoken prompts are heard on a silent phone too, one at a time', () => {
    const told = heardOn();
    signal('undecided');
    speak('nod');
    expect(told).toEqual([
      'short',
      'short',
      'mute switch ignored',
      '/subpackages/verifier/sounds/undecided.mp3',
      'mute switch ignored',
      'cut off',
      '/subpackages/enrolment/voice/en/nod.mp3',
    ]);
  });
});

describe('choices', () => {
  const full = () => {
    throw new Error('exceed storage max size');
  };

  test('that cannot be kept or read change nothing, and fail nobody', () => {
    const getAppBaseInfo = () => ({ language: 'zh_CN' });
    phoneThatCan({ getStorageSync: () => '', setStorageSync: full, getAppBaseInfo });
    choose({ elder: true });
    expect(readPreferences()).toEqual({ language: 'zh', elder: false });
    phoneThatCan({ getStorageSync: full, getAppBaseInfo });
    expect(readPreferences()).toEqual({ language: 'zh', elder: false });
  });
});
