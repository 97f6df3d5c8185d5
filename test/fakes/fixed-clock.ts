import type { Clock } from '#core/clock';

/** A clock that stands until it is set, and tells whole seconds as the machine's does. */
export class FixedClock implements Clock {
  /** @param time seconds since 1970 */
  constructor(private time: number) {}

  now(): number {
    return Math.floor(this.time);
  }

  set(time: number): void {
    this.time = time;
  }

  advance(seconds: number): void {
    this.time += seconds;
  }
}
