type Predictor = (left: number, up: number, corner: number) => number;

/** What a sample was subtracted from, by the filter of its row (ISO/IEC 15948 §9.2): none, sub, up, average, Paeth. */
const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  predictPaeth,
];

/**
 * Rows of samples out of filtered ones, each of which begins with the number of its filter.
 * @param length samples in a row
 * @param samples of a pixel
 * @returns undefined when there is no such filter
 */
export function unfilterRows(filtered: Uint8Array, length: number, samples: number): Uint8Array | undefined {
  const height = filtered.length / (length + 1);
  const rows = new Uint8Array(height * length);
  for (let y = 0; y < height; y++) {
    const predict = PREDICTORS[filtered[y * (length + 1)] ?? 0];
    if (predict === undefined) return undefined;
    const above = y === 0 ? new Uint8Array(length) : rows.subarray((y - 1) * length, y * length);
    unfilterRow(
      filtered.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)),
      above,
      rows.subarray(y * length),
      samples,
      predict,
    );
  }
  return rows;
}

/** Left of the first pixel, and above the first row, is nothing (§9.2). */
function unfilterRow(from: Uint8Array, above: Uint8Array, to: Uint8Array, samples: number, predict: Predictor): void {
  for (let x = 0; x < from.length; x++) {
    const left = x < samples ? 0 : (to[x - samples] ?? 0);
    const corner = x < samples ? 0 : (above[x - samples] ?? 0);
    to[x] = (from[x] ?? 0) + predict(left, above[x] ?? 0, corner);
  }
}

/** §9.4: the neighbour that is nearest to their linear estimate. */
function predictPaeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
