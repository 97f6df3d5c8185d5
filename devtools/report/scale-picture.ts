import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';

/** A smaller picture, each of its pixels the mean of those that it covers: nothing folds back as a false pattern. */
export function scalePicture({ width, height, data }: Pixels, scale: number): Pixels {
  const [narrower, lower] = [Math.round(width * scale), Math.round(height * scale)];
  const scaled = new Uint8ClampedArray(4 * narrower * lower).fill(255);
  for (let y = 0; y < lower; y++) {
    const rows = covered(y, lower, height);
    for (let x = 0; x < narrower; x++) {
      const columns = covered(x, narrower, width);
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (const row of rows) for (const column of columns) sum += data[4 * (row * width + column) + channel] ?? 0;
        scaled[4 * (y * narrower + x) + channel] = sum / (rows.length * columns.length);
      }
    }
  }
  return { width: narrower, height: lower, data: scaled };
}

/** The places of the larger row that one place of the smaller covers, at least one. */
function covered(at: number, places: number, of: number): readonly number[] {
  const from = Math.floor((at * of) / places);
  const to = Math.max(from + 1, Math.floor(((at + 1) * of) / places));
  return Array.from({ length: to - from }, (_, more) => from + more);
}
