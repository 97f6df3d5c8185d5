import { NotSupported } from './not-supported';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;
type Anything = (...given: never) => unknown;

/** The one argument of a call, by WeChat's own typings. */
export type OptionOf<Call> = Call extends Anything ? NonNullable<Parameters<Call>[0]> : never;

type SuccessOf<Option> = Option extends { success?: infer Success }
  ? NonNullable<Success> extends (result: infer Result) => unknown
    ? Omit<Result, 'errMsg'>
    : never
  : never;

/** What a call has to come back with; nothing where WeChat gives `errMsg` alone (its typings add `errCode` to files). */
// biome-ignore lint/suspicious/noConfusingVoidType: a call that answers nothing returns nothing.
export type AnswerOf<Call> = keyof SuccessOf<OptionOf<Call>> extends 'errCode' ? void : SuccessOf<OptionOf<Call>>;

type Callback = 'success' | 'fail' | 'complete';
type Name<Interface> = keyof Interface & string;
type OptionName<Call> = Exclude<keyof OptionOf<Call>, Callback> & string;

/** The callbacks that every asynchronous call takes. */
export type Callbacks = { readonly [name in Callback]?: ((result: never) => void) | undefined };

/**
 * Makes calls of an interface by WeChat's convention: callbacks, or a promise when there are none; never before the caller is done.
 * Name, options and answer are checked against the typings, and the work sees only the options that it says it understands.
 * @param promises false for objects like FileSystemManager, whose calls know callbacks only
 */
export function callsOf<Interface>({ promises }: { readonly promises: boolean }) {
  return function call<N extends Name<Interface>, K extends OptionName<Interface[N]> = never>(
    name: N,
    understood: readonly K[],
    work: (option: Pick<OptionOf<Interface[N]>, K>) => AnswerOf<Interface[N]> | Promise<AnswerOf<Interface[N]>>,
  ): Interface[N] {
    const made = (option: object = {}): unknown => {
      refuseUnknown(name, option, understood);
      const answer = settle(name, option, async () => work(option as Pick<OptionOf<Interface[N]>, K>));
      return promises ? answer : undefined;
    };
    // WeChat's types tell from the callbacks whether there is a promise: so does `settle`.
    return made as Interface[N];
  };
}

/** Makes a call of `wx`. */
export const call = callsOf<Wx>({ promises: true });

/** @throws {NotSupported} for an option that would otherwise be ignored in silence */
export function refuseUnknown(name: string, option: object, understood: readonly string[]): void {
  const known = [...understood, 'success', 'fail', 'complete'];
  const unknown = Object.entries(option).find(([key, value]) => value !== undefined && !known.includes(key));
  if (unknown !== undefined) throw new NotSupported(`wx.${name}'s option ${unknown[0]}`);
}

/** Does the work and tells how it went, always later. @returns a promise when there is no callback */
export function settle(name: string, option: object, work: () => Promise<unknown>): Promise<unknown> | undefined {
  const { success, fail, complete } = option as Callbacks;
  const answer = later()
    .then(work)
    .then(
      (result) => ({ ...(result as object | undefined), errMsg: `${name}:ok` }),
      (error: unknown) => Promise.reject(failureOf(name, error)),
    );
  if (success === undefined && fail === undefined && complete === undefined) return answer;
  answer.then(
    (result) => tell([success, complete], result),
    (failure) => tell([fail, complete], failure),
  );
  return undefined;
}

/** A phone answers from outside of JavaScript: not in the same turn, nor among its microtasks. */
function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function failureOf(name: string, error: unknown): object {
  if (error instanceof WxFailure) return { errMsg: `${name}:fail ${error.reason}`, ...error.numbers };
  console.error(error);
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
}

/** What a callback throws is the page's own error, and goes where those go. */
function tell(callbacks: readonly Callbacks[Callback][], result: object): void {
  for (const callback of callbacks) {
    try {
      callback?.(result as never);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }
}
