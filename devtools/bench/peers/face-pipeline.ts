import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';

/** A way from decoded pixels to an embedding, with a measure of how alike two of them are. */
export interface FacePipeline {
  readonly name: string;
  /** The embedding of the surest face; undefined when none is found. */
  embed(pixels: Pixels): Promise<Float32Array | undefined>;
  /** Greater is more alike. */
  score(a: Float32Array, b: Float32Array): number;
  /** The score from which its own documentation, or ours, takes two faces for one person's. */
  readonly threshold: number;
}
