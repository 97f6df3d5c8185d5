import { CtidError, ErrorCode } from '../errors';

/** Reads something signed: whatever is wrong with its shape is one error of its own. @throws {CtidError} `code` */
export function wellFormed<T>(code: ErrorCode, read: () => T): T {
  try {
    return read();
  } catch {
    throw new CtidError(code);
  }
}
