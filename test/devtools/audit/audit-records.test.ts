import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { certifyListKey, signTrustList } from '#core/trust/sign-trust-list';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { readAuditRecords } from '../../../devtools/audit/audit-records';
import { FINDINGS } from '../../../devtools/audit/findings';
import { judgeAudit } from '../../../devtools/audit/judge-audit';
import { listKeysOf } from '../../../devtools/audit/list-keys';
import { describeEntry, describeJudgement } from '../../../devtools/audit/print-audit';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { TRUST } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';
import { KEYS, LATER, LIST_SEED, listKeyOf, writtenAudit } from './written-audit';

const ROOT_SEED = new Uint8Array(32).fill(11);
const listKey = listKeyOf(LIST_SEED);
const certificate = certifyListKey(listKey, signerOf(ROOT_SEED));
const trustList = {
  _id: 'current',
  version: 1,
  signed: encodeBase64url(signTrustList(TRUST, certificate, signerOf(LIST_SEED))),
  serials: [],
};
const written = { ...(await writtenAudit()), trustLists: [trustList] };
const COLLECTIONS = {
  auditEntries: written.entries,
  auditHeads: written.heads,
  auditDays: written.days,
  trustLists: written.trustLists,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the records of an audit', () => {
  test('are read from the local cloud’s data', () => {
    const store = new DocumentStore(folder);
    for (const [name, documents] of Object.entries(COLLECTIONS)) {
      store.insert(name, ...documents.map((document) => ({ ...document })));
    }
    expect(judgeAudit(readAuditRecords(folder), KEYS, LATER)).toEqual(judgeAudit(written, KEYS, LATER));
    store.close();
  });

  test('are read from what a real environment exported, a document a line', () => {
    for (const [name, documents] of Object.entries(COLLECTIONS)) {
      const lines = documents.map((document) => JSON.stringify(document)).join('\n');
      writeFileSync(join(folder, `${name}.json`), `${lines}\n`);
    }
    expect(readAuditRecords(folder)).toEqual(written);
  });

  test('that are not there are not taken for an empty audit', () => {
    expect(() => readAuditRecords(folder)).toThrow('auditEntries.json');
  });
});

describe('the keys that sign days', () => {
  test('are those that the root certified, of the trust list and older ones', () => {
    const older = encodeBase64url(
      certifyListKey({ ...listKey, publicKey: new Uint8Array(32).fill(5) }, signerOf(ROOT_SEED)),
    );
    const keys = listKeysOf(written, [older], publicKeyOf(ROOT_SEED), checkSignatureWithNode);
    expect(keys).toEqual([listKey, { ...listKey, publicKey: new Uint8Array(32).fill(5) }]);
  });

  test('are refused when another root certified them', () => {
    const anotherRoot = publicKeyOf(new Uint8Array(32).fill(99));
    expect(codeOf(() => listKeysOf(written, [], anotherRoot, checkSignatureWithNode))).toBe('TRUST_LIST_FORGED');
  });
});

describe('an audit in words', () => {
  test('says that all is well, or what is wrong, where, and what it means', () => {
    expect(describeJudgement(judgeAudit(written, KEYS, LATER))).toContain('✓');
    const entries = written.entries.slice(1);
    const words = describeJudgement(judgeAudit({ ...written, entries }, KEYS, LATER));
    expect(words).toContain(`${written.entries[0]?.chain} 第 1 条`);
    expect(words).toContain(FINDINGS.entryMissing.en);
  });

  test('gives an entry a line, in Shanghai’s time', () => {
    expect(describeEntry(written.entries[0]!)).toMatch(/^2026-06-01 12:00:00 {2}20260601\.[0-9a-f]\.1 +certificate/);
  });
});
