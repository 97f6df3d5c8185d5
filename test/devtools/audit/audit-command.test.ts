import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { certifyListKey, signTrustList } from '#core/trust/sign-trust-list';
import { ROOT } from '../../architecture/source-files';
import { TRUST } from '../../fakes/issued';
import { LIST_SEED, listKeyOf, writtenAudit } from './written-audit';

const ROOT_SEED = new Uint8Array(32).fill(11);
const ROOT_KEY = encodeBase64url(publicKeyOf(ROOT_SEED));
const certificate = certifyListKey(listKeyOf(LIST_SEED), signerOf(ROOT_SEED));
const trustList = { _id: 'current', signed: encodeBase64url(signTrustList(TRUST, certificate, signerOf(LIST_SEED))) };
const { entries, heads, days } = await writtenAudit();

/** Each run starts a process of its own, on a machine that may be loaded. */
const PATIENCE_MS = 60_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-audit-'));
  write('auditEntries', entries);
  write('auditHeads', heads);
  write('auditDays', days);
  write('trustLists', [trustList]);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(collection: string, documents: readonly object[]): void {
  writeFileSync(join(folder, `${collection}.json`), documents.map((document) => JSON.stringify(document)).join('\n'));
}

/** The command as an auditor types it. */
function audit(...words: readonly string[]) {
  const command = ['--import', 'tsx', 'devtools/audit/audit-command.ts', ...words, '--data', folder];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
}

describe('npm run audit', () => {
  test(
    'ends with 0 when all is well, and gives what to compare with the next time',
    () => {
      const { status, stdout } = audit('verify', '--root', ROOT_KEY);
      expect(stdout).toContain('✓');
      expect(status).toBe(0);
      const [seen = ''] = stdout.match(/--seen 20260603=[\w-]{86}/) ?? [];
      expect(audit('verify', '--root', ROOT_KEY, ...seen.split(' ')).status).toBe(0);
      write('auditDays', days.slice(0, 2));
      write(
        'auditHeads',
        heads.filter(({ _id }) => !_id.startsWith('20260603')),
      );
      write(
        'auditEntries',
        entries.filter(({ chain }) => !chain.startsWith('20260603')),
      );
      expect(audit('verify', '--root', ROOT_KEY).status).toBe(0);
      const later = audit('verify', '--root', ROOT_KEY, ...seen.split(' '));
      expect(later.stdout).toContain('✗ 20260603');
      expect(later.status).toBe(1);
    },
    PATIENCE_MS,
  );

  test(
    'ends with 1 when something is wrong, and says what',
    () => {
      write('auditEntries', entries.slice(1));
      const { status, stdout } = audit('verify', '--root', ROOT_KEY);
      expect(stdout).toContain(`✗ ${entries[0]?.chain} 第 1 条`);
      expect(status).toBe(1);
    },
    PATIENCE_MS,
  );

  test(
    'ends with 1 under another root, without records, and with what is no day',
    () => {
      const another = encodeBase64url(publicKeyOf(new Uint8Array(32).fill(99)));
      expect(audit('verify', '--root', another)).toMatchObject({ status: 1, stdout: '' });
      const wrong = audit('verify', '--root', ROOT_KEY, '--seen', '20260603');
      expect(wrong).toMatchObject({ status: 1, stdout: '' });
      expect(wrong.stderr).toContain('DAY=DIGEST');
      rmSync(join(folder, 'auditDays.json'));
      const missing = audit('verify', '--root', ROOT_KEY);
      expect(missing).toMatchObject({ status: 1, stdout: '' });
      expect(missing.stderr).toContain('auditDays.json');
    },
    PATIENCE_MS,
  );

  test(
    'says how it is used when it is asked for something else',
    () => {
      expect(audit('prove')).toMatchObject({ status: 2, stdout: '' });
    },
    PATIENCE_MS,
  );
});
