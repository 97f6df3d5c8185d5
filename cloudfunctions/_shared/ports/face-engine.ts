import type { FaceTemplate } from '#core/face/embedding';
import type { FaceMesh } from '#core/face/mesh';
import type { GreySquare } from '#core/parallax/match-patches';
import type { NoseParallax } from '#core/parallax/nose-parallax';

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
  /** The face and a little around it, in grey: what depth is measured in (`FaceView`). */
  readonly view: GreySquare;
}

/** The aligned face as it is, or turned left to right. */
export type View = 'asTaken' | 'mirrored';

/** Finds faces in pictures and turns them into embeddings. */
export interface FaceEngine {
  /**
   * The one face in the picture. The detector looks for faces, unless the face of the frame before is given: then it is
   * followed, and the detector looks only where it is lost.
   * @throws {CtidError} FACE_NOT_FOUND, FACES_SEVERAL, FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_TOO_LARGE,
   *   FRAME_KIND_UNSUPPORTED
   */
  observe(picture: Uint8Array, kind: PictureKind, before?: FaceObservation): Promise<FaceObservation>;

  /** How far the nose of one head moved between two views of it (`noseParallax`); undefined where that cannot be told. */
  parallax(neutral: FaceObservation, moved: FaceObservation): NoseParallax | undefined;

  /** The 192-d embedding of an observed face, and how good the picture is for it. */
  embed(observation: FaceObservation, view?: View): Promise<FaceTemplate>;
}
