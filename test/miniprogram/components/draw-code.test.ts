import { describe, expect, test } from 'vitest';
import { drawCode } from '../../../miniprogram/components/qr-code/draw-code';
import { PaintedCanvas } from '../../fakes/painted-canvas';
import { scanPicture } from '../../support/scan-picture';

/** As many digits as a code of ours has at the most: version 11 at level M holds 604. */
const LONGEST = '0123456789'.repeat(60);

describe('a drawn code', () => {
  test.each(['1', '123456', LONGEST])('is read by a scanner: %#', async (text) => {
    const canvas = new PaintedCanvas();
    drawCode(canvas, text, 200);
    expect(await scanPicture(canvas.picture())).toEqual([text]);
  });

  test('has modules of whole pixels, and is never smaller than asked', () => {
    const canvas = new PaintedCanvas();
    drawCode(canvas, LONGEST, 1000);
    const modules = 61 + 2 * 4;
    expect(canvas.width % modules).toBe(0);
    expect(canvas.width).toBeGreaterThanOrEqual(1000);
    expect(canvas.width).toBeLessThan(1000 + modules);
  });

  test('has four modules of white on every side', () => {
    const canvas = new PaintedCanvas();
    drawCode(canvas, '123456', 1);
    const { width, data } = canvas.picture();
    expect(width).toBe(21 + 2 * 4);
    const black = Array.from({ length: width * width }, (_, at) => at).filter((at) => data[4 * at] === 0);
    const columns = black.map((at) => at % width);
    const rows = black.map((at) => Math.floor(at / width));
    for (const places of [columns, rows]) {
      expect(Math.min(...places)).toBe(4);
      expect(Math.max(...places)).toBe(width - 5);
    }
  });

  test('carries the watermark of the simulated authority', () => {
    const canvas = new PaintedCanvas();
    drawCode(canvas, '123456', 200);
    expect(canvas.words).toEqual(['演示 · 非官方']);
  });
});
