import { PATHS } from '../paths';
import { runJourney } from './journey';
import { Report } from './report';

const report = new Report((text) => process.stdout.write(text));
await runJourney(PATHS.data, PATHS.out, report);
report.summarise();
process.exit(report.steps.every(({ isExpected }) => isExpected) ? 0 : 1);
