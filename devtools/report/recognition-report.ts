import type { LivenessAction } from '#core/liveness/challenge';

/** A share of n, 0–1, with its intervals of 95 %. */
export interface Rate {
  readonly count: number;
  readonly n: number;
  /** count ÷ n; null when n is 0. */
  readonly share: number | null;
  /** Clopper–Pearson: takes the n for independent. */
  readonly exact: Interval;
  /** Subsets bootstrap over people; absent where it sees nothing (no error was made) or was not asked for. */
  readonly byPeople?: Interval;
}

export type Interval = readonly [least: number, most: number];

/** How often each refusal code came. */
export type Causes = Readonly<Record<string, number>>;

/** Words in both languages. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Both error rates at one threshold; null where there was no comparison. */
export interface CurvePoint {
  /** Cosine. */
  readonly threshold: number;
  readonly falseMatchRate: number | null;
  readonly falseNonMatchRate: number | null;
}

/** Scores between two bounds. */
export interface ScoreBin {
  /** Cosine: the lower bound. The upper is the next bin's. */
  readonly from: number;
  readonly genuine: number;
  readonly impostor: number;
}

/** Every pair of some people's pictures, compared. */
export interface Compared {
  readonly people: number;
  readonly pictures: number;
  readonly genuine: number;
  readonly impostor: number;
  /** The highest score of two people; null when there was no such pair. */
  readonly highestImpostor: number | null;
  readonly curve: readonly CurvePoint[];
  readonly bins: readonly ScoreBin[];
  readonly operatingPoints: readonly OperatingPoint[];
}

/** What the product's own thresholds do. */
export interface OperatingPoint {
  readonly threshold: number;
  /** From so many probes in the mean on, the product uses it; here each probe is one picture. */
  readonly leastProbes: number;
  readonly falseMatches: Rate;
  readonly falseNonMatches: Rate;
}

/** One set of pictures. */
export interface GroupReport extends Named {
  /** People and pictures before any was refused. */
  readonly people: number;
  readonly pictures: number;
  /** Pictures that no comparison was made with. */
  readonly failedToAcquire: Rate;
  readonly causes: Causes;
  /** One SHA-256 over the sorted SHA-256 of the files, hexadecimal. */
  readonly dataSha256: string;
  readonly all: Compared;
  /** Where the threshold was chosen on half of the people: the half that chose it, and the half that did not. */
  readonly halves?: { readonly calibration: Compared; readonly reported: Compared };
}

/** Intact pictures against references made worse. */
export interface DegradedReport extends Named {
  /** Between the eyes' outer corners, in pixels, at most: nothing was enlarged. */
  readonly eyeDistancePx: number;
  readonly references: number;
  readonly refused: Rate;
  readonly causes: Causes;
  readonly threshold: number;
  readonly falseMatches: Rate;
  readonly falseNonMatches: Rate;
}

/** One attack in one variant of the challenge. */
export interface AttackReport extends Named {
  readonly name: string;
  readonly kind: 'presentation' | 'injection' | 'protocol';
  readonly variant: string;
  readonly expected: 'refused' | 'not stopped';
  /** APCER: attacks that passed. */
  readonly passed: Rate;
  readonly causes: Causes;
}

export interface LivenessReport {
  readonly attacks: readonly AttackReport[];
  /** People who were attacked: no more than each attack was tried. */
  readonly victims: number;
  /** BPCER: honest bursts that were refused. */
  readonly honest: {
    readonly variant: string;
    readonly people: number;
    readonly refused: Rate;
    readonly causes: Causes;
  };
}

/** What was performed in some windows of a clip, each judged against the challenge that asks for exactly that. */
export interface PerformanceReport {
  /** In their order. */
  readonly actions: readonly LivenessAction[];
  /** They overlap: no interval is told, for they are not independent. */
  readonly windows: number;
  readonly passed: number;
  readonly causes: Causes;
  /** The largest share of all challenges that can be drawn, of one variant, that one of the windows answers. */
  readonly mostDrawn: number;
}

/** A film of a face, and what the product makes of it. */
export interface ClipReport {
  /** A number for each person. */
  readonly person: string;
  readonly kind: 'real' | 'screen-replay';
  readonly seconds: number;
  /** Where the portrait that it is compared with was taken from: a real clip, wherever there is one. */
  readonly portrait: 'another clip' | 'same clip';
  /** Four a second. */
  readonly frames: number;
  /** Why so many of them are no picture to compare; one frame is like the next, so no interval is told. */
  readonly unfit: Causes;
  /** Of six seconds; in most of them nothing is performed as a challenge could ask for it. */
  readonly windows: number;
  readonly performances: readonly PerformanceReport[];
}

/** How long a stage takes. */
export interface StageTime extends Named {
  readonly medianMs: number;
  readonly runs: number;
}

/** All that `npm run report` found out; the page is made of it alone. It holds counts, and nobody's name or picture. */
export interface RecognitionReport {
  readonly format: 'ctid-recognition-report/1';
  /** ISO 8601, a day. */
  readonly date: string;
  readonly policyVersion: string;
  /** Of everything that faces are judged by, as JSON, hexadecimal. */
  readonly policySha256: string;
  readonly thresholds: readonly { readonly leastProbes: number; readonly score: number }[];
  /** SHA-256 of the weights, by network. */
  readonly models: Readonly<Record<string, string>>;
  readonly versions: { readonly node: string; readonly tfjs: string };
  readonly groups: readonly GroupReport[];
  readonly degraded: readonly DegradedReport[];
  /** Absent where attacks were skipped. */
  readonly liveness?: LivenessReport;
  /** Absent where attacks were skipped. */
  readonly clips?: readonly ClipReport[];
  readonly stages: readonly StageTime[];
  /** Resident memory at its most, in MiB (2²⁰ bytes), of the whole run. */
  readonly peakMemoryMiB: number;
}
