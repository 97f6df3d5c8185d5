import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDatabaseRules } from '../../../devtools/localcloud/database-rules';
import { FileStore } from '../../../devtools/localcloud/file-store';
import { readStorageRules } from '../../../devtools/localcloud/storage-rules';
import { makeFolder } from './probe-cloud';

function fileWith(rules: object): string {
  const file = join(makeFolder(), 'rules.json');
  writeFileSync(file, JSON.stringify(rules));
  return file;
}

describe('rules that the local cloud would not enforce', () => {
  it.each(['READONLY', 'PRIVATE', 'ADMINWRITE', 'CUSTOM'])('are refused: a collection with ACL %s', (acl) => {
    const rules = { collections: { staff: { acl, indexes: [] } } };
    expect(() => readDatabaseRules(fileWith(rules))).toThrow();
  });

  it.each([
    { read: true, write: false },
    { read: false, write: true },
    { read: false, write: 'auth != null' },
  ])('are refused: storage with %o', (rules) => {
    expect(() => readStorageRules(fileWith(rules))).toThrow();
  });
});

describe('storage that nobody may write to', () => {
  it('takes no upload', () => {
    const store = new FileStore(makeFolder(), readStorageRules(fileWith({ read: false, write: false })));
    const path = `frames/${'a'.repeat(32)}/00.jpg`;
    expect(() => store.upload(path, Uint8Array.of(1))).toThrow('no client may write there');
  });
});
