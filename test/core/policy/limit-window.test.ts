import { expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { windowCounter } from '#core/policy/limit-window';

test('a counter’s name lasts for its window and changes with rule, parts and length', () => {
  const start = 20_000 * DAY;
  const name = windowCounter('challenges', start, DAY, 'caller');
  expect(windowCounter('challenges', start + DAY - 1, DAY, 'caller')).toBe(name);
  const others = [
    windowCounter('challenges', start + DAY, DAY, 'caller'),
    windowCounter('challenges', start, DAY / 2, 'caller'),
    windowCounter('numbers', start, DAY, 'caller'),
    windowCounter('challenges', start, DAY, 'another'),
    windowCounter('challenges', start, DAY, 'caller', 'subject'),
  ];
  expect(new Set([name, ...others]).size).toBe(6);
});
