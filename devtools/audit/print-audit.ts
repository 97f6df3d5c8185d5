import type { AuditEntryDocument } from '../../cloudfunctions/_shared/ports/documents/publication-documents';
import { describeFinding } from './findings';
import type { AuditJudgement } from './judge-audit';

/** What verifying came to, for a person. */
export function describeJudgement(judgement: AuditJudgement): string {
  const { chains, entries, events, signedDays, lastSigned, openDays, findings } = judgement;
  const lines = [
    `链 chains              ${chains}`,
    `记录 entries           ${entries}`,
    `事件 events            ${events}`,
    `已签日 days signed     ${signedDays.length}${spanOf(signedDays)}`,
    `未签日 days unsigned   ${openDays.length === 0 ? '0' : openDays.join(' ')}`,
    ...(lastSigned ? [`下次核对 next time    --seen ${lastSigned.day}=${lastSigned.digest}`] : []),
    '',
  ];
  if (findings.length === 0)
    return [...lines, '✓ 每条记录都与写入时一致 · every entry stands as it was written'].join('\n');
  return [...lines, ...findings.map((finding) => `✗ ${describeFinding(finding)}`)].join('\n');
}

/** An entry in one line. Actor and object are pseudonyms and random identifiers: nothing personal is in an audit. */
export function describeEntry({ at, action, actor, object, chain, sequence }: AuditEntryDocument): string {
  return `${shanghaiTime(at)}  ${`${chain}.${sequence}`.padEnd(14)} ${action.padEnd(22)} ${actor} → ${object}`;
}

function spanOf(days: readonly string[]): string {
  return days.length === 0 ? '' : ` (${days[0]}–${days.at(-1)})`;
}

/** As `2026-06-01 12:00:00`. */
function shanghaiTime(at: number): string {
  return new Date(at * 1000).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
