import { CtidError, type ErrorCode } from '#core/errors';

/** The code with which a promise is rejected, or undefined when it is kept. Any other error goes on. */
export async function codeFrom(promise: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof CtidError) return error.code;
    throw error;
  }
}
