import { AssuranceLevel } from '../certificate/assurance-level';
import { ErrorCode } from '../errors';

/** The checks, in the order in which they are made; the first that fails gives the reason. */
export const CHECK_IDS = [
  'digits',
  'base10',
  'shape',
  'issuerKey',
  'time',
  'audience',
  'issuerSignature',
  'deviceSignature',
  'status',
  'level',
  'showing',
  'age',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** What one check finds: nothing wrong, or a code; `undecided` when the next step can still turn it. */
export type Finding = undefined | { readonly code: ErrorCode; readonly undecided?: true };

export interface Check {
  readonly id: CheckId;
  /** `skipped`: an earlier failure left nothing to check, or the answer would tell something of the holder. */
  readonly result: 'passed' | 'failed' | 'undecided' | 'skipped';
  readonly code?: ErrorCode;
}

/** What staff may learn of the holder, once everything passed. */
export interface Disclosure {
  readonly level: AssuranceLevel;
  readonly over18: boolean;
  readonly maskedName?: string;
}

/** The outcome of verifying. */
export type Verdict =
  | { readonly outcome: 'accepted'; readonly checks: readonly Check[]; readonly disclosure: Disclosure }
  | { readonly outcome: 'rejected' | 'undecided'; readonly checks: readonly Check[]; readonly reason: ErrorCode };

/** A finding as a line of the verdict. */
export function checkOf(id: CheckId, finding: Finding): Check {
  if (finding === undefined) return { id, result: 'passed' };
  return { id, result: finding.undecided ? 'undecided' : 'failed', code: finding.code };
}

/** All checks in order; those that were not made are skipped. */
export function completeChecks(made: readonly Check[]): readonly Check[] {
  return CHECK_IDS.map((id) => made.find((check) => check.id === id) ?? { id, result: 'skipped' });
}
