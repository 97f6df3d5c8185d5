import { parseArgs } from 'node:util';
import { developmentSecrets } from '../development-secrets';
import { DocumentStore } from '../localcloud/document-store';
import { PATHS } from '../paths';
import { addStaff } from './operator';

const USAGE = 'npm run staff -- add --openid OPENID [--venue 1]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { add: { type: 'boolean' }, openid: { type: 'string' }, venue: { type: 'string', default: '1' } },
});
const venueId = Number(values.venue);

if (!(values.add || positionals[0] === 'add') || !values.openid || !Number.isInteger(venueId)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const database = new DocumentStore(PATHS.data);
if (database.find('venues', { _id: String(venueId) }).length === 0) {
  process.stderr.write(`There is no venue ${venueId}: add it first, with npm run venue.\n`);
  process.exit(1);
}
addStaff(database, developmentSecrets(PATHS.data), values.openid, venueId);
process.stdout.write(`Approved for venue ${venueId}.\n`);
