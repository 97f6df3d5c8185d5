import { CtidError, ErrorCode } from '../core/errors';

/** What a screen says of anything that was thrown. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CtidError ? error.code : 'INTERNAL_ERROR';
}
