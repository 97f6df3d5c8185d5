/** Makes `Date` in this page agree with a clock that may be off. @param aheadSeconds asked each time */
export function shiftClock(aheadSeconds: () => number): void {
  const Real = Date;
  const now = (): number => Real.now() + aheadSeconds() * 1000;
  class PhoneDate extends Real {
    constructor(...parts: unknown[]) {
      // `Date` takes what it is given: a time, a text, or up to seven numbers.
      super(...((parts.length === 0 ? [now()] : parts) as [number]));
    }
    static override now(): number {
      return now();
    }
  }
  globalThis.Date = new Proxy(PhoneDate, {
    // Called without `new`, `Date()` is the time as text.
    apply: () => new PhoneDate().toString(),
  }) as DateConstructor;
}
