/** Rings and halves of the 468 points, by their place in the face (MediaPipe face mesh, canonical model). */
export const RINGS = {
  /** The face's outline, clockwise from the top of the forehead. */
  oval: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
    136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
  ],
  outerLips: [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146],
  leftEye: [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7],
  rightEye: [362, 398, 384, 385, 386, 387, 388, 466, 263, 249, 390, 373, 374, 380, 381, 382],
} as const;

/** The inner edges of the lips between the corners of the mouth, from left to right. */
export const INNER_LIPS = {
  upper: [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308],
  lower: [95, 88, 178, 87, 14, 317, 402, 318, 324],
} as const;

/** The lower lip's outer edge, from left to right, and the rows of points between its edges. */
export const LOWER_LIP = [
  146, 91, 181, 84, 17, 314, 405, 321, 375, 77, 90, 180, 85, 16, 315, 404, 320, 307, 96, 89, 179, 86, 15, 316, 403, 319,
  325,
] as const;
