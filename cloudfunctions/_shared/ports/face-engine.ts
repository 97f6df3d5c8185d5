import type { FaceEmbedding } from '#core/face/embedding';
import type { FaceMesh } from '#core/face/mesh';

/** Which picture it is: the gate before the decoder differs (THREATS 17). */
export type PictureKind = 'probe' | 'reference';

/** What was found in one picture that holds exactly one face. */
export interface FaceObservation {
  /** 468 points in pixels of the picture (MediaPipe face mesh order). */
  readonly mesh: FaceMesh;
  /** The log-odds that a whole face is there (MediaPipe face mesh's flag): low means covered, or turned far away. */
  readonly presence: number;
  /** Width and height of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Mean luma of the face, 0–255. */
  readonly brightness: number;
  /** Variance of the Laplacian over the aligned 112 × 112 face: low means blurred. */
  readonly sharpness: number;
  /** The picture warped to 112 × 112 by the five-point similarity: RGB, 0–255, row by row. */
  readonly aligned: Uint8Array;
}

/** Finds faces in pictures and turns them into embeddings. */
export interface FaceEngine {
  /**
   * The one face in the picture. The cheap detector looks first, in every picture: a face that is followed from frame
   * to frame hides a second one beside it.
   * @throws {CtidError} FACE_NOT_FOUND, FACES_SEVERAL, FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_TOO_LARGE,
   *   FRAME_KIND_UNSUPPORTED
   */
  observe(picture: Uint8Array, kind: PictureKind): Promise<FaceObservation>;

  /** The 192-d embedding of an observed face, of length 1. */
  embed(observation: FaceObservation): Promise<FaceEmbedding>;
}
