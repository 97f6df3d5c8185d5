import { ERROR_CODES, ErrorStage } from '../../core/errors';

/** One sentence in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What one reader is told: what happened, and what this reader can do about it. */
export interface Advice extends Words {
  readonly next: Words;
}

/** What each side reads when something goes wrong. */
export interface ErrorText {
  readonly citizen: Advice;
  readonly staff: Advice;
}

/** The words for every code of one stage: a code without its words does not compile. */
export type StageTexts<S extends ErrorStage> = Record<(typeof ERROR_CODES)[S][number], ErrorText>;

/** For what is the same on both sides, and mended in the same way. */
export function toBoth(advice: Advice): ErrorText {
  return { citizen: advice, staff: advice };
}
