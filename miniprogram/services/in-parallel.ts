/** Does the work for each item, `atOnce` of them at a time, in their order; after a failure none is begun any more. */
export async function inParallel<T>(
  atOnce: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const lanes = await Promise.all(Array.from({ length: atOnce }, () => lane().then(noFailure, (error) => ({ error }))));
  const failed = lanes.find((outcome) => 'error' in outcome);
  if (failed !== undefined) throw failed.error;
}

function noFailure(): { readonly error?: unknown } {
  return {};
}
