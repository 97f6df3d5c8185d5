/** The detector looks at 256 × 256 pixels: 2 anchors in each of 16 × 16 cells and 6 in each of 8 × 8 (MediaPipe BlazeFace, back camera). */
export const DETECTOR_SIZE = 256;
const GRIDS = [
  { cells: 16, anchors: 2 },
  { cells: 8, anchors: 6 },
] as const;

/** Centres of the 896 anchors, in pixels of the detector's picture, in the order of the model's outputs. */
export const ANCHORS: readonly { readonly x: number; readonly y: number }[] = GRIDS.flatMap(({ cells, anchors }) => {
  const side = DETECTOR_SIZE / cells;
  return Array.from({ length: cells * cells * anchors }, (_, at) => {
    const cell = Math.floor(at / anchors);
    return { x: ((cell % cells) + 0.5) * side, y: (Math.floor(cell / cells) + 0.5) * side };
  });
});
