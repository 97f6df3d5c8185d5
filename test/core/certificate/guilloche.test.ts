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
