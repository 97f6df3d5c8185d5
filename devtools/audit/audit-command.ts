import { auditDay } from '#core/audit/audit-chain';
import { decodeBase64url } from '#core/bytes/base64url';
import { CtidError } from '#core/errors';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { checkSignatureWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { ArgumentError } from '../command-line/arguments';
import { typedOptions } from '../command-line/typed-options';
import { PATHS } from '../paths';
import { seconds } from '../town/seconds';
import { type AuditRecords, readAuditRecords } from './audit-records';
import { judgeAudit } from './judge-audit';
import type { SeenDay } from './judge-days';
import { listKeysOf } from './list-keys';
import { describeEntry, describeJudgement } from './print-audit';

const USAGE = `npm run audit -- verify [--data FOLDER] [--root KEY] [--certificate LIST_KEY_CERTIFICATE …] [--seen DAY=DIGEST …]
npm run audit -- list [--data FOLDER] [--day YYYYMMDD]`;

const { values, positionals } = typedOptions(
  {
    allowPositionals: true,
    options: {
      data: { type: 'string', default: PATHS.data },
      root: { type: 'string', default: DEVELOPMENT_ROOT_KEY },
      certificate: { type: 'string', multiple: true, default: [] },
      seen: { type: 'string', multiple: true, default: [] },
      day: { type: 'string' },
    },
  },
  USAGE,
);

/** True when all is well. */
function verify(records: AuditRecords): boolean {
  const rootKey = decodeBase64url(values.root);
  const listKeys = listKeysOf(records, values.certificate, rootKey, checkSignatureWithNode);
  const keys = { listKeys, checkSignature: checkSignatureWithNode };
  const judgement = judgeAudit(records, keys, seconds(), values.seen.map(seenDay));
  process.stdout.write(`${describeJudgement(judgement)}\n`);
  return judgement.findings.length === 0;
}

/** As `verify` printed it. */
function seenDay(text: string): SeenDay {
  const [, day, digest] = text.match(/^(\d{8})=([A-Za-z0-9_-]{86})$/) ?? [];
  if (day === undefined || digest === undefined) {
    throw new ArgumentError({ zh: `--seen 应为 DAY=DIGEST：${text}`, en: `--seen is DAY=DIGEST, and not ${text}` });
  }
  return { day, digest };
}

function list({ entries }: AuditRecords): boolean {
  const shown = entries.filter(({ at }) => values.day === undefined || auditDay(at) === values.day);
  for (const entry of [...shown].sort((a, b) => a.at - b.at)) process.stdout.write(`${describeEntry(entry)}\n`);
  return true;
}

const COMMANDS: Readonly<Record<string, (records: AuditRecords) => boolean>> = { verify, list };

const command = COMMANDS[positionals[0] ?? ''];
if (command === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  if (!command(readAuditRecords(values.data))) process.exit(1);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof ArgumentError) return `${error.words.zh}\n${error.words.en}`;
  if (!(error instanceof CtidError)) throw error;
  return `${error.code}: 信任列表或证书不是此根密钥认可的 · the list key is not certified by this root`;
}
