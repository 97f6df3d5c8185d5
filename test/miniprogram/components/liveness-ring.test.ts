// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { SimulatedComponent, textAround } from '../../support/simulated-component';

test('the ring fills with real progress', async () => {
  const ring = new SimulatedComponent('liveness-ring');
  expect(ring.attribute('.ring', 'style')).toContain('(var(--ink) 0turn,');
  await ring.set({ passed: 0.25 });
  expect(ring.attribute('.ring', 'style')).toContain('(var(--ink) 0.25turn,');
});

test('the ring’s window shows what is put into it', () => {
  expect(textAround('liveness-ring', '<view>camera</view>')).toBe('camera');
});
