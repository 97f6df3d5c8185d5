import { CtidError, ErrorCode } from '../../core/errors';
import { parseIdNumber } from '../../core/identity/id-number';

/** What is said of a number while it is typed. */
export type Told =
  | { readonly kind: 'typing'; readonly missing: number }
  | { readonly kind: 'wrong'; readonly code: ErrorCode }
  | { readonly kind: 'right'; readonly idNumber: string };

const LENGTH = 18;

/**
 * Says how many characters are missing, and as soon as all are there whether the number can be one: nobody should wait
 * for a refusal until a form is sent. Old 15-digit numbers look unfinished while they are typed, and are told once the
 * field is left.
 * @param now seconds since 1970
 */
export function tellIdNumber(typed: string, now: number, isLeft: boolean): Told {
  const length = typed.normalize('NFKC').replace(/[\s-]/g, '').length;
  if (length === 0 || (length < LENGTH && !isLeft)) return { kind: 'typing', missing: LENGTH - length };
  try {
    return { kind: 'right', idNumber: parseIdNumber(typed, now) };
  } catch (error) {
    if (error instanceof CtidError) return { kind: 'wrong', code: error.code };
    throw error;
  }
}

/** The number as it may stand on a screen that others see: first and last digits only. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)} •••• •••• ••• ${idNumber.slice(-2)}`;
}
