import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Sensitive } from '#core/sensitive';

const CANARY = '张三-449999199003071234';
const hidden = new Sensitive(CANARY);

describe('a sensitive value', () => {
  test.each<[string, () => string]>([
    ['a template', () => `${hidden}`],
    ['String()', () => String(hidden)],
    ['a sum', () => `name: ${hidden}`],
    ['JSON', () => JSON.stringify({ hidden, list: [hidden] })],
    ['inspect', () => inspect({ hidden }, { showHidden: true, depth: 9 })],
    ['an error’s text', () => new Error(`${hidden}`).stack ?? ''],
    ['its own fields', () => JSON.stringify([Object.entries(hidden), { ...hidden }, Reflect.ownKeys(hidden)])],
    ['a structured clone', () => inspect(structuredClone(hidden))],
  ])('is not shown by %s', (_, print) => {
    expect(print()).not.toContain('张三');
    expect(print()).not.toContain('449999');
  });

  test('is given by reveal alone', () => {
    expect(hidden.reveal()).toBe(CANARY);
  });
});
