import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDatabaseRules } from '../../devtools/localcloud/database-rules';
import { readStorageRules } from '../../devtools/localcloud/storage-rules';
import { ROOT, sourceFiles } from './source-files';

const { collections } = readDatabaseRules();

/** The names in the interface Collections, as a reader finds them. */
function namesInCode(): readonly string[] {
  const text = readFileSync(join(ROOT, 'cloudfunctions/_shared/ports/collections.ts'), 'utf8');
  const [, body = ''] = text.match(/export interface Collections \{([^}]*)\}/) ?? [];
  return Array.from(body.matchAll(/readonly (\w+):/g), ([, name]) => String(name));
}

describe('the database rules', () => {
  test('hold every collection in code, the counters, and no other', () => {
    expect(namesInCode().length).toBeGreaterThan(5);
    expect(Object.keys(collections).sort()).toEqual([...namesInCode(), 'counters'].sort());
  });

  test('hold every collection that an adapter names', () => {
    const adapters = sourceFiles('cloudfunctions/_shared/adapters').map(({ text }) => text);
    const named = adapters.flatMap((text) => Array.from(text.matchAll(/\.collection\('(\w+)'\)/g), ([, name]) => name));
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(collections, String(name)))).toEqual([]);
  });

  test('let clients reach no collection', () => {
    expect(Object.values(collections).filter(({ acl }) => acl !== 'ADMINONLY')).toEqual([]);
  });
});

describe('the storage rules', () => {
  test('let nobody read, and the creator alone write', () => {
    expect(readStorageRules()).toEqual({ read: false, write: 'resource.openid == auth.openid' });
  });
});
