import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CERTIFICATE_TRANSITIONS } from '#core/lifecycle/certificate-states';
import { ENROLMENT_TRANSITIONS } from '#core/lifecycle/enrolment-states';
import type { Transitions } from '#core/lifecycle/transitions';
import { ROOT } from './source-files';

const map = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** A table of states as the map shows it. */
function drawn(title: string, table: Transitions): string {
  const rows = Object.entries(table).map(([state, next]) => `| ${state} | ${next.join(', ') || '–'} |`);
  return [`| ${title} | may become |`, '|---|---|', ...rows].join('\n');
}

test.each([
  ['enrolment', ENROLMENT_TRANSITIONS],
  ['certificate', CERTIFICATE_TRANSITIONS],
] as const)('the map shows the states of an %s as the code has them', (title, table) => {
  expect(map).toContain(`${drawn(title, table)}\n\n`);
});
