/** A frame's most bytes: 24 of them go through a slow network in time (PLATFORM). */
const MOST_BYTES = 60 * 1024;

/** Stepping down: 480 × 640 of a face is 60 KB at about 0.8; the last is what noise in the dark needs. */
const QUALITIES = [0.85, 0.75, 0.6, 0.45, 0.3] as const;

/** The best JPEG that is small enough, or the smallest. */
export async function smallJpeg(encode: (quality: number) => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  let jpeg = new ArrayBuffer(0);
  for (const quality of QUALITIES) {
    jpeg = await encode(quality);
    if (jpeg.byteLength <= MOST_BYTES) return jpeg;
  }
  return jpeg;
}
