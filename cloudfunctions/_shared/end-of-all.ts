/** What came of works that were begun together. */
export interface Ended<T> {
  readonly values: readonly T[];
  readonly failures: readonly unknown[];
}

/** Waits until every one has ended: one that fails stops no other. */
export async function endOfAll<T>(works: readonly Promise<T>[]): Promise<Ended<T>> {
  const ends = await Promise.allSettled(works);
  return {
    values: ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])),
    failures: ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])),
  };
}

/** Throws the first failure, if there is one: a call has one outcome. */
export function throwFirst([first]: readonly unknown[]): void {
  if (first !== undefined) throw first;
}
