import { Words } from '../../services/error-texts/stage-texts';

/** The least and the most that a share may be, 0–1, at 95 %. */
export type FigureRange = readonly [least: number, most: number];

/** So many of n, and what else is possible. */
export interface Figure {
  readonly count: number;
  readonly n: number;
  /** Clopper–Pearson: takes the n for independent. */
  readonly range: FigureRange;
  /** Drawn anew by people, where an error was seen. */
  readonly byPeople?: FigureRange;
}

/** People whose pictures were compared with each other, at the product's own rule for a single picture. */
export interface ComparedPeople extends Words {
  /** True where only those people count here who did not choose the rule. */
  readonly isHalf: boolean;
  readonly people: number;
  readonly pictures: number;
  readonly falseMatches: Figure;
  readonly falseNonMatches: Figure;
  /** Failure to acquire, of all the group's pictures, both halves. */
  readonly unusable: Figure;
}

/** Reference portraits that were made worse. */
export interface PoorPortraits {
  /** Between the eyes' outer corners, in pixels, at most. */
  readonly eyeDistancePx: number;
  readonly refused: Figure;
  readonly falseMatches: Figure;
  readonly falseNonMatches: Figure;
}

/** Attacks that passed, of those tried, by the variant of the challenge. */
export interface AttackFigures extends Words {
  readonly passed: Readonly<Record<string, readonly [count: number, tries: number]>>;
}

/** Stretches of six seconds of real films, each judged against the challenge that asks for exactly what is done there. */
export interface FilmFigures {
  /** What was before the camera: a head, or a screen that shows one. */
  readonly kind: 'real' | 'screen-replay';
  /** Of whom there is a stretch. */
  readonly people: number;
  /** They overlap: no range is told. */
  readonly stretches: number;
  readonly passed: number;
}

/** What a phone shows of the recognition report (`npm run report -- --publish`). */
export interface RecognitionFigures {
  /** ISO 8601, a day. */
  readonly date: string;
  readonly policyVersion: string;
  /** Of the whole policy, as JSON. */
  readonly policySha256: string;
  /** SHA-256 of the weights, by network. */
  readonly models: Readonly<Record<string, string>>;
  readonly versions: { readonly node: string; readonly tfjs: string };
  /** SHA-256 of `recognition.json`, which these figures were taken from. */
  readonly reportSha256: string;
  readonly compared: readonly ComparedPeople[];
  /** Everybody of one group, those too who chose the rule; `intact` are false non-matches before anything was made worse. */
  readonly portraits?: {
    readonly people: number;
    readonly intact: Figure;
    readonly poor: readonly PoorPortraits[];
  };
  readonly honest: { readonly people: number; readonly variant: string; readonly refused: Figure };
  /** Empty where no film was judged. */
  readonly films: readonly FilmFigures[];
  readonly attacks: {
    readonly victims: number;
    /** Those that passed, and those that are known to pass. */
    readonly notStopped: readonly AttackFigures[];
    readonly stopped: readonly AttackFigures[];
    /** Of those stopped, the one that was tried least: it may pass as often as this range says. */
    readonly leastTried?: Figure;
  };
}
