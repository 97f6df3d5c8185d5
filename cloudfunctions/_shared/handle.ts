import * as v from 'valibot';
import type { Answer, FunctionName, Input, Output } from '#core/contract/functions';
import { INPUTS } from '#core/contract/inputs';
import { CtidError, type ErrorCode } from '#core/errors';
import type { Caller } from './ports/caller';
import type { Log } from './ports/log';

type UseCase<F extends FunctionName> = (input: Input<F>, caller: Caller) => Promise<Output<F>>;

/** What a function needs besides its use case. */
export interface Handling {
  readonly log: Log;
  /** @throws {CtidError} CALLER_UNKNOWN */
  readonly identifyCaller: () => Caller;
}

/**
 * A cloud function's entry: parses the event once, names the caller, answers a value or a code.
 * Nothing of an error but its code leaves the function.
 */
export function handle<F extends FunctionName>(
  functionName: F,
  useCase: UseCase<F>,
  { log, identifyCaller }: Handling,
) {
  return async (event: unknown): Promise<Answer<Output<F>>> => {
    try {
      const input = parseInput(functionName, event);
      const value = await useCase(input, identifyCaller());
      log.write({ functionName, outcome: 'ok' });
      return { ok: true, value };
    } catch (error) {
      const code = codeOf(error);
      log.write({ functionName, outcome: code, ...(code === 'INTERNAL_ERROR' ? { origin: originOf(error) } : {}) });
      return { ok: false, code };
    }
  };
}

/** The platform puts these beside the caller's fields; they are not believed, only taken away. */
const PLATFORM_FIELDS = ['userInfo', 'tcbContext'];

function parseInput<F extends FunctionName>(functionName: F, event: unknown): Input<F> {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  const fields = isObject ? Object.entries(event).filter(([name]) => !PLATFORM_FIELDS.includes(name)) : [];
  const result = v.safeParse(INPUTS[functionName], Object.fromEntries(fields));
  if (!isObject || !result.success) throw new CtidError('REQUEST_INVALID');
  return result.output as Input<F>;
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof CtidError ? error.code : 'INTERNAL_ERROR';
}

/** The class of the error and its first line of code: a message could hold what somebody typed. */
function originOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const line = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .find((text) => text.trimStart().startsWith('at '));
  return `${error.name} ${line?.trim() ?? ''}`;
}
