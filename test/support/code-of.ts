import { CtidError, type ErrorCode } from '#core/errors';

/** The code that a step throws, or undefined when it throws nothing. Any other error goes on. */
export function codeOf(step: () => unknown): ErrorCode | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    if (error instanceof CtidError) return error.code;
    throw error;
  }
}
