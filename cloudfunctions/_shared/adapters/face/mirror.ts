/** A square of RGB pixels with left and right exchanged. */
export function mirror(rgb: Uint8Array, size: number): Uint8Array {
  const mirrored = new Uint8Array(rgb.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = 3 * (y * size + x);
      mirrored.set(rgb.subarray(from, from + 3), 3 * (y * size + size - 1 - x));
    }
  }
  return mirrored;
}
