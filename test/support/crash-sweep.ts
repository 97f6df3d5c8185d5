import { CtidError } from '#core/errors';

/** What goes wrong at one call of a use case to the world outside. */
export const TROUBLES = ['fail before', 'apply then fail', 'delay', 'duplicate', 'conflict', 'kill'] as const;
export type Trouble = (typeof TROUBLES)[number];

type Call = () => Promise<unknown>;

/** Each trouble around a call. `kill` fails before, and nothing of that process happens any more. */
const AROUND: Record<Trouble, (call: Call, method: string) => Promise<unknown>> = {
  'fail before': async () => {
    throw new CtidError('SERVICE_UNAVAILABLE');
  },
  'apply then fail': async (call) => {
    await call();
    throw new CtidError('STILL_PROCESSING');
  },
  delay: async (call) => {
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    return call();
  },
  duplicate: async (call) => {
    const first = await call();
    await call();
    return first;
  },
  conflict: async (_, method) => {
    if (method === 'swap') return false;
    throw new CtidError('SERVICE_UNAVAILABLE');
  },
  kill: async () => {
    throw new CtidError('INTERNAL_ERROR', 'killed');
  },
};

/** The ports that reach outside the process; the others cannot fail. */
const OUTSIDE = ['records', 'listings', 'counters', 'frames', 'signer', 'authority', 'trust'];

/** Ports whose n-th call outside goes wrong once; without a number it only counts. */
export class TroubledPorts {
  calls = 0;
  private isDead = false;

  constructor(
    private readonly number = 0,
    private readonly trouble: Trouble = 'delay',
  ) {}

  /** The same ports, with the trouble around every method that reaches outside. */
  around<P extends object>(ports: P): P {
    const wrapped = Object.entries(ports).map(([name, port]) => [
      name,
      OUTSIDE.includes(name) ? this.wrap(port) : port,
    ]);
    return Object.fromEntries(wrapped);
  }

  private wrap(port: object): object {
    return new Proxy(port, {
      get: (target, method) => {
        const member: unknown = Reflect.get(target, method, target);
        if (typeof member === 'object' && member !== null) return this.wrap(member);
        if (typeof member !== 'function') return member;
        return (...inputs: unknown[]) => this.run(() => member.apply(target, inputs), String(method));
      },
    });
  }

  private async run(call: Call, method: string): Promise<unknown> {
    if (this.isDead) throw new CtidError('INTERNAL_ERROR', 'killed');
    if (++this.calls !== this.number) return call();
    this.isDead = this.trouble === 'kill';
    return AROUND[this.trouble](call, method);
  }
}

/**
 * Runs a scenario once to count its calls, then once for each call and each trouble. The scenario begins in a world of
 * its own, runs the use case on the ports it is given, repeats it as a phone would, and states what must hold then.
 */
export async function sweepCrashes(scenario: (ports: TroubledPorts, name: string) => Promise<void>): Promise<number> {
  const counting = new TroubledPorts();
  await scenario(counting, 'no trouble');
  for (let number = 1; number <= counting.calls; number++) {
    for (const trouble of TROUBLES) {
      await scenario(new TroubledPorts(number, trouble), `${trouble} at call ${number}`);
    }
  }
  return counting.calls;
}

/** Answers that a phone meets by sending the same call again. */
const PASSING = ['SERVICE_UNAVAILABLE', 'STILL_PROCESSING', 'INTERNAL_ERROR'];

/** Calls until the answer is final: the first call on the troubled ports, the next ones on sound ones. */
export async function untilFinal<T>(first: () => Promise<T>, again: () => Promise<T>): Promise<T | string> {
  let call = first;
  for (let time = 0; time < 5; time++) {
    try {
      return await call();
    } catch (error) {
      const code = error instanceof CtidError ? error.code : String(error);
      if (!PASSING.includes(code)) return code;
      call = again;
    }
  }
  return 'never';
}
