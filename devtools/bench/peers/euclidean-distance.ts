/** The length of the difference of two embeddings. */
export function euclideanDistance(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0));
}
