import { join, relative } from 'node:path';
import { PATHS } from '../paths';
import { runJourney } from './journey';
import { Report } from './report';
import { streamScreen } from './screen';

/** Apart from the developer's own cafés, staff and citizens, which a demonstration must not touch. */
const DATA = join(PATHS.data, 'journey');

const shown = (path: string) => relative(process.cwd(), path);
const report = new Report(streamScreen(process.stdout));
report.note(`\n网证CTID · 全程演示 · the whole job, on real input. Data of its own: ${shown(DATA)}\n`);
const card = await runJourney(DATA, PATHS.out, report);
report.summarize([
  `卡片 · the card      ${card.map(shown).join('  ')}`,
  `数据 · its own data  ${shown(DATA)} (nothing of yours was touched)`,
]);
process.exit(report.steps.every(({ isExpected }) => isExpected) ? 0 : 1);
