import { parseArgs } from 'node:util';
import { DocumentStore } from '../localcloud/document-store';
import { PATHS } from '../paths';
import { addVenue } from './operator';

const USAGE = 'npm run venue -- add --name 网吧名称 [--id 1] [--opens 8] [--closes 24]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    add: { type: 'boolean' },
    name: { type: 'string' },
    id: { type: 'string', default: '1' },
    opens: { type: 'string', default: '8' },
    closes: { type: 'string', default: '24' },
  },
});
const [venueId, opensAt, closesAt] = [values.id, values.opens, values.closes].map(Number) as [number, number, number];
const isHours = opensAt >= 0 && opensAt < closesAt && closesAt <= 24;

if (
  !(values.add || positionals[0] === 'add') ||
  !values.name ||
  !Number.isInteger(venueId) ||
  venueId < 0 ||
  !isHours
) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
addVenue(new DocumentStore(PATHS.data), { venueId, name: values.name, opensAt, closesAt });
process.stdout.write(`${values.name} is authorised as venue ${venueId}, open ${opensAt}–${closesAt}.\n`);
