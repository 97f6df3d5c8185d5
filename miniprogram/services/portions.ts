/** So many rows make a `setData` of some 12 KB; one should have 20 KB at the most (`npm run bench`). */
export const PORTION = 50;

/**
 * Rows to be added to a list of a page, as data for one `setData` after the other: what stands there already crosses over
 * to the screen no second time.
 * @param from how many rows stand there
 */
export function portions<T>(list: string, from: number, rows: readonly T[]): readonly Readonly<Record<string, T>>[] {
  const count = Math.ceil(rows.length / PORTION);
  return Array.from({ length: count }, (_, portion) => {
    const begin = portion * PORTION;
    const entries = rows.slice(begin, begin + PORTION).map((row, at) => [`${list}[${from + begin + at}]`, row]);
    return Object.fromEntries(entries);
  });
}
