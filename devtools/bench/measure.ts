/** The median time of `run` in milliseconds, over `times` runs after one that is not counted. */
export async function medianMs(times: number, run: () => unknown): Promise<number> {
  await run();
  const measured: number[] = [];
  for (let count = 0; count < times; count++) {
    const startedAt = performance.now();
    await run();
    measured.push(performance.now() - startedAt);
  }
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
