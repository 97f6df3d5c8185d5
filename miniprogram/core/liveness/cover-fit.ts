/** A frame as the server wants it: portrait, in pixels (PLATFORM). */
export const FRAME_SIZE = { width: 480, height: 640 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Cutting extends Size {
  readonly x: number;
  readonly y: number;
}

/** The largest middle part of a picture that has the frame's shape: it covers the frame, and nothing is stretched. */
export function cuttingFor({ width, height }: Size): Cutting {
  const scale = Math.min(width / FRAME_SIZE.width, height / FRAME_SIZE.height);
  const cut = { width: FRAME_SIZE.width * scale, height: FRAME_SIZE.height * scale };
  return { ...cut, x: (width - cut.width) / 2, y: (height - cut.height) / 2 };
}
