/** Where phones have their pictures looked at: the server answers it with what its face detector sees. */
export const FACES_URL = '/faces';

/** A face's box in shares of the picture, its origin the upper left. */
export interface SeenFace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
