import type { CameraFrame } from '../device/device';

/** A frame as a file. @param quality 0 to 1 */
export async function jpegOf(
  frame: CameraFrame,
  quality: number,
  isMirrored: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  const brush = canvas.getContext('2d');
  brush?.putImageData(new ImageData(frame.data, frame.width, frame.height), 0, 0);
  if (isMirrored) {
    brush?.setTransform(-1, 0, 0, 1, frame.width, 0);
    brush?.drawImage(canvas, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
