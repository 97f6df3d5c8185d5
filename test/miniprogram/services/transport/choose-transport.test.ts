import { expect, test } from 'vitest';
import { isLocal } from '../../../../miniprogram/services/transport/choose-transport';

test.each([
  ['', 'devtools', true],
  ['', 'android', false],
  ['', 'ios', false],
  ['ctid-1234', 'devtools', false],
  ['ctid-1234', 'ios', false],
])('environment "%s" on %s: over HTTP is %s', (environment, platform, expected) => {
  expect(isLocal(environment, platform)).toBe(expected);
});
