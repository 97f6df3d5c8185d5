/** A table of states: each key lists the states that may follow it. */
export type Transitions = { readonly [state: string]: readonly string[] };

/** The states that may directly follow `S` in a table. */
export type Successor<T extends Transitions, S extends keyof T> = T[S][number];

/** True when the table lets `to` directly follow `from`. */
export function mayFollow<T extends Transitions>(table: T, from: keyof T, to: keyof T): boolean {
  return table[from]?.includes(to as string) ?? false;
}
