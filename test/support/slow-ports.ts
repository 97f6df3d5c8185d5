import type { FixedClock } from '../fakes/fixed-clock';

/** The ports whose every call takes time. */
const OUTSIDE = ['records', 'listings', 'frames'];

/** The same ports; each call outside takes so many seconds of the world's clock, and calls that wait together take them once. */
export function slowPorts<P extends { readonly clock: FixedClock }>(ports: P, seconds: number): P {
  let round: Promise<void> | undefined;
  const pass = () => {
    round ??= new Promise((resolve) =>
      setImmediate(() => {
        round = undefined;
        ports.clock.advance(seconds);
        resolve();
      }),
    );
    return round;
  };
  const wrap = (port: object): object =>
    new Proxy(port, {
      get(target, method) {
        const member: unknown = Reflect.get(target, method, target);
        if (typeof member !== 'function') return member;
        return async (...inputs: unknown[]) => {
          await pass();
          return member.apply(target, inputs);
        };
      },
    });
  const entries = Object.entries(ports).map(([name, port]) => [name, OUTSIDE.includes(name) ? wrap(port) : port]);
  return Object.fromEntries(entries);
}
