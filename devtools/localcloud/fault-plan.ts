import { setTimeout as wait } from 'node:timers/promises';
import { PlatformError } from './platform-error';

/** A request of the SDK, as a plan sees it. */
export interface PlannedCall {
  /** As `database.modifyDocument`, `storage.batchDeleteFile`, `functions.invokeFunction`. */
  readonly action: string;
  /** The collection or the function that it names; empty when it names none, as a commit does. */
  readonly target: string;
  /** How many calls of that action on that target there were since the plan was set, with this one: from 1. */
  readonly nth: number;
  /** The same for all calls together. */
  readonly nthOfAll: number;
}

/**
 * What goes wrong with a call. `failBefore`: nothing is applied, and the SDK hears of a time-out. `failAfter`: it is
 * applied, and the SDK hears of a time-out all the same. `duplicate`: it is delivered twice, and the second answer counts.
 * `conflict`: a transaction conflict inside a transaction, too many requests elsewhere, and nothing is applied.
 */
export type Fault =
  | { readonly kind: 'failBefore' | 'failAfter' | 'duplicate' | 'conflict' }
  | { readonly kind: 'delay'; readonly ms: number };

/** Says of every call what goes wrong with it; nothing, when it says undefined. It is asked once for each call. */
export type FaultPlan = (call: PlannedCall) => Fault | undefined;

/** Counts the calls and does to them what the plan says. */
export class FaultInjection {
  private readonly counts = new Map<string, number>();
  private all = 0;

  constructor(private readonly plan: FaultPlan = () => undefined) {}

  /** @throws {PlatformError} SERVER_TIMEOUT, DATABASE_TRANSACTION_CONFLICT, EXCEED_CONCURRENT_REQUEST_LIMIT */
  async apply(body: Readonly<Record<string, unknown>>, run: () => Promise<object>): Promise<object> {
    const fault = this.plan(this.count(body));
    switch (fault?.kind) {
      case undefined:
        return run();
      case 'failBefore':
        throw timeOut();
      case 'failAfter':
        await deliver(run);
        throw timeOut();
      case 'delay':
        await wait(fault.ms);
        return run();
      case 'duplicate':
        await deliver(run);
        return run();
      case 'conflict':
        throw conflictOf(body);
    }
  }

  private count(body: Readonly<Record<string, unknown>>): PlannedCall {
    const action = String(body.action);
    const target = String(body.collectionName ?? body.function_name ?? '');
    const nth = (this.counts.get(`${action} ${target}`) ?? 0) + 1;
    this.counts.set(`${action} ${target}`, nth);
    this.all += 1;
    return { action, target, nth, nthOfAll: this.all };
  }
}

/** The platform's answer is lost, whatever it was. */
async function deliver(run: () => Promise<object>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
  }
}

function timeOut(): PlatformError {
  return new PlatformError('SERVER_TIMEOUT', 'time-out by plan');
}

function conflictOf(body: Readonly<Record<string, unknown>>): PlatformError {
  return body.transactionId === undefined
    ? new PlatformError('EXCEED_CONCURRENT_REQUEST_LIMIT', 'too many requests, by plan')
    : new PlatformError('DATABASE_TRANSACTION_CONFLICT', 'conflict by plan');
}
