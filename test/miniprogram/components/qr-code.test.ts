// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { PaintedCanvas } from '../../fakes/painted-canvas';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

let phone: ScreenPhone;
let canvas: PaintedCanvas;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
  canvas = new PaintedCanvas();
});

function code(properties: object) {
  return new SimulatedComponent('qr-code', { label: '我的网证码', ...properties }, canvas);
}

describe('a QR code', () => {
  test('is an image with a name to a screen reader', () => {
    const shown = code({ text: '123456' });
    expect(shown.attribute('.qr-paper', 'aria-role')).toBe('img');
    expect(shown.attribute('.qr-paper', 'aria-label')).toBe('我的网证码');
  });

  test('is drawn with every pixel of the screen', () => {
    phone.pixelRatio = 3;
    code({ text: '123456' });
    expect(canvas.width).toBeGreaterThanOrEqual(300);
    expect(canvas.height).toBe(canvas.width);
  });

  test('is not drawn without a text', () => {
    code({ text: '' });
    expect(canvas.rectangles).toBe(0);
  });

  test('is taken away with its text: what is over is scanned no more', async () => {
    const shown = code({ text: '123456' });
    expect(canvas.cleared).toBe(0);
    await shown.set({ text: '' });
    expect(canvas.cleared).toBe(1);
  });

  test('has a frame that fills with its time, a hundredth at a time', async () => {
    const shown = code({ text: '123456', passed: 0.333 });
    expect(shown.attribute('.qr-frame', 'style')).toContain('0.33turn');
    await shown.set({ passed: 1 });
    expect(shown.attribute('.qr-frame', 'style')).toContain('(var(--ink) 1turn,');
  });

  test('is not drawn again by its time', async () => {
    const shown = code({ text: '123456' });
    const before = canvas.rectangles;
    await shown.set({ passed: 0.5 });
    expect(canvas.rectangles).toBe(before);
  });
});
