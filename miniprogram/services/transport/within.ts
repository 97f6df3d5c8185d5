import { CtidError } from '../../core/errors';

/** The work's outcome, if it comes in time. @throws {CtidError} SERVICE_UNAVAILABLE */
export function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CtidError('SERVICE_UNAVAILABLE', 'no answer in time')), timeoutMs);
    const settle = () => clearTimeout(timer);
    work.then(resolve, reject).then(settle, settle);
  });
}
