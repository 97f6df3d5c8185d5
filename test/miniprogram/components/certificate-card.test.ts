// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { PaintedCanvas } from '../../fakes/painted-canvas';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent, textAround } from '../../support/simulated-component';

const CARD = { maskedName: '阿卜杜**', number: '1234 5678 9012 3456', validUntil: '2027.01.31', level: 'lightweight' };

let phone: ScreenPhone;
let canvas: PaintedCanvas;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
  canvas = new PaintedCanvas();
});

function card(properties: object = { card: CARD }) {
  return new SimulatedComponent('certificate-card', properties, canvas);
}

describe('the certificate’s card', () => {
  test('shows the masked name, the number in fours, the last day and who issued it', () => {
    const { text } = card();
    for (const part of [
      '网证 · 轻量版',
      '阿卜杜**',
      '1234 5678 9012 3456',
      '有效期至 2027.01.31',
      '模拟身份权威签发',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('names the upgraded level', () => {
    expect(card({ card: { ...CARD, level: 'upgraded' } }).textOf('.title')).toBe('网证 · 升级版');
  });

  test('says that it is a demonstration and that looking at it proves nothing', () => {
    expect(card().textOf('.watermark')).toBe('演示 · 非官方');
    expect(card().textOf('.eye')).toBe('扫码核验，目视无效');
  });

  test('keeps its decoration from screen readers', () => {
    expect(card().attribute('.watermark', 'aria-hidden')).toBe('true');
    expect(card().attribute('.guilloche', 'aria-hidden')).toBe('true');
  });

  test('speaks English where English was chosen, but for its name and the watermark', () => {
    phone.choose({ language: 'en' });
    const shown = card();
    expect(shown.textOf('.title')).toBe('网证 · lightweight');
    expect(shown.textOf('.facts')).toContain('Valid until 2027.01.31');
    expect(shown.textOf('.eye')).toBe('To be scanned. Looking at it proves nothing.');
    expect(shown.textOf('.watermark')).toBe('演示 · 非官方');
  });

  test('draws its hairlines with every pixel of the screen', () => {
    phone.pixelRatio = 3;
    card();
    expect([canvas.width, canvas.height]).toEqual([300, 120]);
    expect(canvas.lines).toBeGreaterThan(0);
  });

  test('has no hairlines before it has a number, and new ones with another number', async () => {
    const shown = card({});
    expect(canvas.lines).toBe(0);
    await shown.set({ card: CARD });
    const drawnOnce = canvas.lines;
    expect(drawnOnce).toBeGreaterThan(0);
    await shown.set({ card: { ...CARD, number: '1234 5678 9012 3457' } });
    expect(canvas.lines).toBe(2 * drawnOnce);
  });

  test('has a place for its code', () => {
    expect(textAround('certificate-card', '<view>code</view>')).toMatch(/code扫码核验，目视无效$/);
  });
});
