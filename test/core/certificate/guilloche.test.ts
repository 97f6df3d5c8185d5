import { expect, test } from 'vitest';
import { guillocheCurves } from '#core/certificate/guilloche';

test('hairlines are those of the number, and stay within their band', () => {
  const curves = guillocheCurves('1234 5678 9012 3456');
  expect(curves).toEqual(guillocheCurves('1234567890123456'));
  expect(curves).not.toEqual(guillocheCurves('1234 5678 9012 3457'));
  for (const { x, y } of curves.flat()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(1);
  }
});

test('hairlines are gathered at both ends of their band, and part between them', () => {
  const curves = guillocheCurves('1234567890123456');
  const at = (share: number) => curves.map((curve) => curve[Math.round(share * (curve.length - 1))]);
  for (const { x, y } of at(0) as { x: number; y: number }[]) expect([x, y]).toEqual([0, 0.5]);
  for (const { x, y } of at(1) as { x: number; y: number }[]) expect([x, y]).toEqual([1, expect.closeTo(0.5)]);
  expect(new Set(at(0.5).map((point) => point?.y)).size).toBe(curves.length);
});
