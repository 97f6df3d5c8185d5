import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUDITED_ACTIONS } from '#core/audit/audit-event';
import { DAY, HOUR, MINUTE } from '#core/clock';
import { ERROR_CODES } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { readFunctions } from '../../devtools/deploy/repository';
import { ROOT, sourceFiles } from './source-files';

const page = readFileSync(join(ROOT, 'OPERATIONS.md'), 'utf8');
const { kept, frames, showing, attestation, certificate, publication } = POLICIES;

/** What each number of `kept` means to a person; one without a row does not compile. */
const KEPT: Readonly<Record<keyof typeof kept, readonly [what: string, after: string]>> = {
  closedEnrolments: ['applications that led to nothing, with the sealed identity', 'they began'],
  expiredCertificates: ['certificates with the sealed identity, and their enrolment', 'they expired'],
  erasedCertificates: ['the empty rest of an erased certificate', 'erasing'],
  attestations: ['which certificate an attestation belongs to', 'it expired'],
  batches: ['batches (serial numbers, digests of device keys)', 'their attestations expired'],
  frameDigests: ['digests of frames', 'they were seen'],
  receipts: ['receipts', 'the scan'],
  usages: ['the citizen’s ledger of uses', 'the scan'],
};

const ROWS = [
  ['frames of a burst, if a crash left them', sweptAfter(), 'the challenge expired'],
  ...Object.entries(KEPT).map(([name, [what, after]]) => [what, lengthOf(kept[name as keyof typeof kept]), after]),
  ['showings (that a code was seen)', lengthOf(showing.rememberedFor), 'the scan'],
  ['attestations', lengthOf(attestation.lifetime), 'they were issued'],
  ['a valid certificate', lengthOf(certificate.lifetime), 'it was issued'],
  ['a trust list', lengthOf(publication.trustListLifetime), 'it was signed'],
  ['a status list', lengthOf(publication.statusListLifetime), 'it was signed'],
];

function sweptAfter(): string {
  const [first = 0, ...later] = frames.sweptAfter;
  return `${lengthOf(first)}; looked for again after ${later.map(lengthOf).join(' and ')}`;
}

function lengthOf(seconds: number): string {
  const units = [
    [DAY, 'd'],
    [HOUR, 'h'],
    [MINUTE, 'min'],
  ] as const;
  let rest = seconds;
  const parts = units.map(([unit, name]) => {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    return count > 0 ? `${count} ${name}` : '';
  });
  return parts.filter(Boolean).join(' ');
}

describe('the operations page', () => {
  test('says how long everything is kept, as the policies do', () => {
    const [, table = ''] = page.match(/<!-- kept:.*-->\n([\s\S]*?)<!-- \/kept -->/) ?? [];
    const header = ['| what | kept | after |', '|---|---|---|'];
    expect(table.trim().split('\n')).toEqual([...header, ...ROWS.map((cells) => `| ${cells.join(' | ')} |`)]);
  });

  test('says of every secret who holds it, what rotating it costs, and what to do when it is stolen', () => {
    const secrets = new Set(readFunctions().flatMap(({ config }) => config.secrets));
    const [holders, rotation, drill] = ['## Who holds', '## Rotation', '## Compromise'].map(sectionOf);
    for (const secret of secrets) {
      expect(holders).toContain(`| \`${secret}\` |`);
      expect(rotation).toContain(`| \`${secret}\` |`);
      expect(drill).toContain(`\`${secret}\``);
    }
  });

  test('watches for codes that there are', () => {
    const codes: readonly string[] = Object.values(ERROR_CODES).flat();
    const named = Array.from(sectionOf('## What to watch').matchAll(/`([A-Z]+_[A-Z_]+)`/g), ([, code]) => String(code));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('relies on no event of the audit that nothing writes', () => {
    const code = sourceFiles('cloudfunctions')
      .map(({ text }) => text)
      .join('\n');
    const named = AUDITED_ACTIONS.filter((action) => page.includes(`\`${action}\``));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((action) => !code.includes(`action: '${action}'`))).toEqual([]);
  });
});

function sectionOf(title: string): string {
  const from = page.indexOf(title);
  const to = page.indexOf('\n## ', from + 1);
  return page.slice(from, to === -1 ? undefined : to);
}
