import { QUIET_ZONE } from '../../core/presentation/qr-rules';
import { qrSymbol } from '../../services/qr-symbol';

/** In the code a grey under which black modules turn to 40 % and white ones stay at 90 %: every scanner still reads it. */
const WATERMARK = { words: '演示 · 非官方', fill: 'rgba(204, 204, 204, 0.5)', slope: -Math.PI / 9 };

/** The part of the canvas that is used here. */
export interface CodeCanvas {
  width: number;
  height: number;
  getContext(kind: '2d'): WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;
}

/**
 * Draws a code black on white with its quiet zone, and the simulated authority's watermark over its modules.
 * @param least pixels on a side; the side becomes the next whole number of pixels a module, so that edges stay sharp
 */
export function drawCode(canvas: CodeCanvas, text: string, least: number): void {
  const rows = qrSymbol(text);
  const modules = rows.length + 2 * QUIET_ZONE;
  const module = Math.max(1, Math.ceil(least / modules));
  canvas.width = modules * module;
  canvas.height = modules * module;
  const context = canvas.getContext('2d');
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  rows.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (isBlack) context.fillRect((x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, module, module);
    });
  });
  drawWatermark(context, canvas.width, QUIET_ZONE * module);
}

/** Takes away what was drawn. */
export function clearCode(canvas: CodeCanvas): void {
  canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
}

function drawWatermark(
  context: WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D,
  side: number,
  quiet: number,
): void {
  const { words, fill, slope } = WATERMARK;
  context.save();
  context.beginPath();
  context.rect(quiet, quiet, side - 2 * quiet, side - 2 * quiet);
  context.clip();
  context.translate(side / 2, side / 2);
  context.rotate(slope);
  context.fillStyle = fill;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `bold ${Math.round(side / 8)}px sans-serif`;
  context.fillText(words, 0, 0);
  context.restore();
}
