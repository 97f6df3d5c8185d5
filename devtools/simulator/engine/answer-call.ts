/** The callbacks that every asynchronous call of WeChat's takes. */
export interface Callbacks {
  success?: (result: never) => void;
  fail?: (result: never) => void;
  complete?: (result: never) => void;
}

/**
 * Does something after the script that asked for it, and says how it went in WeChat's way: by the callbacks, or by a promise
 * where there are none. A failure's message begins with the call's name.
 */
export function answerCall<T extends object>(
  name: string,
  option: object | undefined,
  work: () => T | Promise<T>,
): Promise<T> {
  const { success, fail, complete } = (option ?? {}) as Record<keyof Callbacks, ((result: object) => void) | undefined>;
  const answer = Promise.resolve()
    .then(work)
    .then((result) => ({ ...result, errMsg: `${name}:ok` }))
    .catch((error: unknown) => {
      throw Object.assign(new Error(), {
        errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
      });
    });
  answer.then(success, fail).catch(rethrow);
  answer.then(complete, complete).catch(rethrow);
  if (success ?? fail ?? complete) answer.catch(() => undefined);
  return answer;
}

function rethrow(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
