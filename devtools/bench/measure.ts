/** The median time of `run` in milliseconds, over `times` runs after one that is not counted. */
export async function medianMs(times: number, run: () => unknown): Promise<number> {
  const [median = 0] = await mediansInTurn(times, [run], (only) => only());
  return median;
}

/** As `medianMs` for each of several, which take turns: what else the machine does meanwhile slows all of them. */
export async function mediansInTurn<T>(
  times: number,
  subjects: readonly T[],
  run: (subject: T) => unknown,
): Promise<readonly number[]> {
  const measured = subjects.map((): number[] => []);
  for (const subject of subjects) await run(subject);
  for (let count = 0; count < times; count++) {
    for (const [at, subject] of subjects.entries()) {
      const startedAt = performance.now();
      await run(subject);
      measured[at]?.push(performance.now() - startedAt);
    }
  }
  return measured.map(median);
}

/** The upper one of two middles. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
