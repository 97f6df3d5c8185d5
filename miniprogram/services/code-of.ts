import { CtidError, ERROR_CODES, ErrorCode } from '../core/errors';

const KNOWN: ReadonlySet<string> = new Set(Object.values(ERROR_CODES).flatMap((codes) => [...codes]));

/** True for a code of this version. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && KNOWN.has(code);
}

/** What a screen says of anything that was thrown. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CtidError ? error.code : 'INTERNAL_ERROR';
}
