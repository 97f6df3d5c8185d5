/**
 * The name of a counter that starts anew with every window of `length` seconds.
 * The parts are pseudonyms, never a name or a number of a person.
 */
export function windowCounter(rule: string, now: number, length: number, ...parts: readonly string[]): string {
  return [rule, ...parts, length, Math.floor(now / length)].join(':');
}
