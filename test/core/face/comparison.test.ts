import { expect, test } from 'vitest';
import { decideComparison } from '#core/face/comparison';

test('a comparison is confirmed from 0.60 on', () => {
  expect(decideComparison(0.6)).toBe('confirmed');
  expect(decideComparison(0.599)).toBe('refused');
});
