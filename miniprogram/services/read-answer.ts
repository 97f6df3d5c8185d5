import { CtidError } from '../core/errors';
import { isErrorCode } from './code-of';

/**
 * The value of a function's answer.
 * @throws {CtidError} the answer's code; INTERNAL_ERROR for a code that this version does not know; SERVICE_UNAVAILABLE
 *   when it is no answer at all, as when the platform ended the function
 */
export function readAnswer(answer: unknown): unknown {
  const { ok, value, code } = Object(answer) as {
    readonly ok?: unknown;
    readonly value?: unknown;
    readonly code?: unknown;
  };
  if (ok === true) return value;
  if (ok !== false) throw new CtidError('SERVICE_UNAVAILABLE', 'no answer of ours');
  throw isErrorCode(code) ? new CtidError(code) : new CtidError('INTERNAL_ERROR', 'a code of another version');
}

/** The server's time in an answer that tells it (`now`, seconds since 1970). */
export function serverTimeOf(value: unknown): number | undefined {
  const { now } = Object(value) as { readonly now?: unknown };
  return typeof now === 'number' && Number.isInteger(now) && now > 0 ? now : undefined;
}
