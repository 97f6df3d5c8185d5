import { WxFailure } from './wx-failure';

/** Does what a synchronous call does: it throws what the others give to `fail`. */
export function callNow<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WxFailure)) throw error;
    const errMsg = `${name}:fail ${error.reason}`;
    throw Object.assign(new Error(errMsg), { errMsg, ...error.numbers });
  }
}
