import type { CameraFrame } from '../device/device';

/** The screen of a phone as a picture: its canvases and images where they lie, on the page's background. */
export function pictureOfScreen(screen: Window): CameraFrame | undefined {
  const { innerWidth: width, innerHeight: height, document: shown } = screen;
  if (width === 0 || height === 0) return undefined;
  const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (brush === null) return undefined;
  brush.fillStyle = screen.getComputedStyle(shown.body).backgroundColor;
  brush.fillRect(0, 0, width, height);
  for (const drawn of shown.querySelectorAll<HTMLCanvasElement | HTMLImageElement>(
    '.page-frame:not([hidden]) :is(canvas, img)',
  )) {
    const { left, top, width: across, height: down } = drawn.getBoundingClientRect();
    const isDrawn =
      drawn.tagName === 'IMG' ? (drawn as HTMLImageElement).complete : drawn.width > 0 && drawn.height > 0;
    if (across > 0 && down > 0 && isDrawn) drawPiece(brush, drawn, left, top, across, down, screen);
  }
  const { data } = brush.getImageData(0, 0, width, height);
  return { width, height, data };
}

function drawPiece(
  brush: OffscreenCanvasRenderingContext2D,
  drawn: HTMLCanvasElement | HTMLImageElement,
  left: number,
  top: number,
  width: number,
  height: number,
  screen: Window,
): void {
  const { backgroundColor } = screen.getComputedStyle(drawn);
  brush.fillStyle = backgroundColor;
  brush.fillRect(left, top, width, height);
  brush.drawImage(drawn, left, top, width, height);
}
