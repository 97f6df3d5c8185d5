/** 192 numbers of Euclidean length 1 (MobileFaceNet). */
export type FaceEmbedding = Float32Array;

/** What the network says of one picture. */
export interface FaceTemplate {
  readonly embedding: FaceEmbedding;
  /**
   * The length of the network's output before it is brought to 1: the less of a face it saw, the shorter. Measured: 40–95,
   * half of all pictures above 70.
   */
  readonly quality: number;
}

/** The comparison score of two embeddings: their cosine, −1…1. */
export function comparisonScore(a: FaceEmbedding, b: FaceEmbedding): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** The embedding in the same direction, of length 1. */
export function normalizeEmbedding(values: Float32Array): FaceEmbedding {
  const length = embeddingLength(values);
  return values.map((value) => value / length);
}

export function embeddingLength(values: Float32Array): number {
  return Math.hypot(...values);
}

/** The mean of several embeddings of one person, of length 1: steadier than any one of them. */
export function meanEmbedding(embeddings: readonly FaceEmbedding[]): FaceEmbedding {
  const [first = new Float32Array(0), ...others] = embeddings;
  return normalizeEmbedding(first.map((value, at) => others.reduce((sum, other) => sum + (other[at] ?? 0), value)));
}
