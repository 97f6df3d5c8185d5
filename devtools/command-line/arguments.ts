import type { Words } from '../../miniprogram/services/error-texts/stage-texts';

/** What was typed after a command's name; every option of these commands takes a text. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Something that was typed cannot be what was meant. */
export class ArgumentError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
    this.name = 'ArgumentError';
  }
}

/** An option that must be there. @throws {ArgumentError} */
export function textOf(options: Options, name: string): string {
  const text = options[name]?.trim();
  if (!text) throw new ArgumentError({ zh: `缺少 --${name}。`, en: `--${name} is missing.` });
  return text;
}

/** A whole number between two others, both included. @throws {ArgumentError} */
export function integerOf(options: Options, name: string, least: number, most: number): number {
  const text = textOf(options, name);
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return value;
  throw new ArgumentError({
    zh: `--${name} 应为 ${least} 到 ${most} 的整数。`,
    en: `--${name} must be a whole number from ${least} to ${most}.`,
  });
}
