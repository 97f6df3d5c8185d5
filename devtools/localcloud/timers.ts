import { nextDue } from './cron';
import type { Trigger } from './function-config';

/** A trigger and the function that it is for. */
export interface FunctionTrigger {
  readonly functionName: string;
  readonly trigger: Trigger;
}

/** What CloudBase hands to a function when its timer fires. */
export interface TimerEvent {
  readonly Type: 'Timer';
  readonly TriggerName: string;
  /** ISO 8601, to the second. */
  readonly Time: string;
  readonly Message: '';
}

/** Node's timers go no further than 2³¹ ms. */
const FURTHEST_MS = 2 ** 31 - 1;

/** What has timers and runs them. */
interface Functions {
  triggers(): readonly FunctionTrigger[];
  invoke(functionName: string, event: TimerEvent, openid: ''): Promise<unknown>;
}

/** Fires triggers by the clock. While one runs it does not fire again: what falls due meanwhile is left out. */
export class Timers {
  private readonly pending = new Map<FunctionTrigger, NodeJS.Timeout>();
  private readonly running = new Set<FunctionTrigger>();

  constructor(
    private readonly functions: Functions,
    private readonly log: (functionName: string, line: string) => void,
  ) {}

  /** Fires the function's first timer now: what the function returns. @throws {PlatformError} as the function fails */
  async run(functionName: string): Promise<unknown> {
    const first = this.functions.triggers().find((trigger) => trigger.functionName === functionName);
    if (first === undefined) throw new Error(`${functionName} has no timer in its config.json`);
    return this.fire(first, Date.now());
  }

  /** Fires every timer by the clock, until `stop`. */
  start(): void {
    this.stop();
    for (const trigger of this.functions.triggers()) this.schedule(trigger, Date.now());
  }

  stop(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
  }

  private schedule(trigger: FunctionTrigger, afterMs: number): void {
    const dueMs = nextDue(trigger.trigger.config, afterMs);
    if (dueMs === undefined) return;
    const waitMs = dueMs - Date.now();
    const next = waitMs > FURTHEST_MS ? () => this.schedule(trigger, afterMs) : () => this.tick(trigger, dueMs);
    this.pending.set(trigger, setTimeout(next, Math.min(waitMs, FURTHEST_MS)).unref());
  }

  private tick(trigger: FunctionTrigger, dueMs: number): void {
    this.schedule(trigger, Math.max(dueMs, Date.now()));
    if (this.running.has(trigger)) return;
    this.running.add(trigger);
    this.fire(trigger, dueMs)
      .catch((error: unknown) => this.log(trigger.functionName, `timer ${trigger.trigger.name}: ${error}`))
      .finally(() => this.running.delete(trigger));
  }

  private fire({ functionName, trigger }: FunctionTrigger, dueMs: number): Promise<unknown> {
    const Time = `${new Date(dueMs).toISOString().slice(0, 19)}Z`;
    return this.functions.invoke(functionName, { Type: 'Timer', TriggerName: trigger.name, Time, Message: '' }, '');
  }
}
