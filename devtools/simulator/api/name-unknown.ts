import type { Device } from '../device/device';
import { NotSupported } from './not-supported';

/** Asked for by promises and by JSON, of anything. */
const NOBODYS = ['then', 'toJSON'];

type Made = (...given: unknown[]) => unknown;

/**
 * An object of WeChat's of which some is here: a call that is not, or an option that is not, says its name, to the caller by
 * throwing and to the panel.
 */
export function nameUnknown<T extends object>(device: Device, name: string, known: T): T {
  const reporting = new WeakMap<Made, Made>();
  return new Proxy(known, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'function') return wrapped(value as Made, target);
      if (typeof key === 'symbol' || NOBODYS.includes(key) || key in target) return value;
      return () => report(device, new NotSupported(`${name}.${key}`));
    },
  });

  function wrapped(made: Made, target: T): Made {
    const known = reporting.get(made) ?? ((...given) => reportIfUnknown(device, () => made.apply(target, given)));
    reporting.set(made, known);
    return known;
  }
}

function reportIfUnknown(device: Device, work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof NotSupported ? report(device, error) : raise(error);
  }
}

function report(device: Device, error: NotSupported): never {
  device.report('not supported', error.message);
  return raise(error);
}

function raise(error: unknown): never {
  throw error;
}
