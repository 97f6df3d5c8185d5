import { ERROR_CODES, ErrorStage } from '../../core/errors';

/** One sentence in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What each side reads when something goes wrong, and what helps. */
export interface ErrorText {
  readonly citizen: Words;
  readonly staff: Words;
  /** The next step; whoever reads the screen can take it. */
  readonly next: Words;
}

/** The words for every code of one stage: a code without its words does not compile. */
export type StageTexts<S extends ErrorStage> = Record<(typeof ERROR_CODES)[S][number], ErrorText>;
