import { describe, expect, test } from 'vitest';
import { neededNames } from '../../../devtools/deploy/deployment-plan';
import { describePlan, describeRefusal } from '../../../devtools/deploy/print-plan';
import { PLAN, REPOSITORY, VALUES } from './ready-to-deploy';

const text = describePlan(PLAN, Object.keys(VALUES));

describe('a plan in words', () => {
  test('names every function, collection, index and timer, in Chinese and English', () => {
    for (const { name, config } of REPOSITORY.functions) {
      expect(text).toContain(`  ${name} `);
      for (const trigger of config.triggers) expect(text).toContain(`${trigger.name}  ${trigger.config}`);
    }
    for (const { name, indexes } of PLAN.collections) {
      expect(text).toContain(`  ${name.padEnd(22)} ADMINONLY`);
      for (const index of indexes) expect(text).toContain(index.name);
    }
    expect(text).toContain('函数 · functions (17)');
  });

  test('says of each variable and secret whether it was given, and never its value', () => {
    expect(text).not.toContain('缺少 missing');
    const without = describePlan(PLAN, ['SEALING_KEY']);
    expect(without.match(/缺少 missing/g)).toHaveLength(neededNames(PLAN).length - 1);
    for (const value of Object.values(VALUES)) if (value !== 'bucket') expect(text).not.toContain(value);
  });

  test('gives a refusal its name, its words and what is at fault', () => {
    const words = describeRefusal({ id: 'simulatedAdapter', details: ['compareFace: simulatedIdentityAuthority'] });
    expect(words).toMatch(/^✗ simulatedAdapter {2}.*模拟.*\n.*real identity authority.*\n.*compareFace/);
  });
});
