import type { Scheduler } from 'fast-check';

/** The ports that reach outside the process: their calls of several use cases may interleave in any order. */
const OUTSIDE = ['records', 'listings', 'counters', 'frames', 'signer', 'authority', 'trust'];

/** The same ports; each call outside takes effect when the scheduler says so. `after` looks at the world behind each one. */
export function scheduledPorts<P extends object>(ports: P, scheduler: Scheduler, after: () => void = () => {}): P {
  const wrap = (port: object): object =>
    new Proxy(port, {
      get(target, method) {
        const member: unknown = Reflect.get(target, method, target);
        if (typeof member !== 'function') return member;
        return async (...inputs: unknown[]) => {
          await scheduler.schedule(Promise.resolve(), String(method));
          const answer = await member.apply(target, inputs);
          after();
          return answer;
        };
      },
    });
  const entries = Object.entries(ports).map(([name, port]) => [name, OUTSIDE.includes(name) ? wrap(port) : port]);
  return Object.fromEntries(entries);
}
