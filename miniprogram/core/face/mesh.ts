/** 468 points (x, y, z), flattened to 1,404 numbers, in pixels of the picture. */
export type FaceMesh = Float32Array;
