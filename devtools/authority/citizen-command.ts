import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DAY } from '#core/clock';
import { CtidError } from '#core/errors';
import { parseIdNumber } from '#core/identity/id-number';
import { normalizePersonName } from '#core/identity/person-name';
import { passPictureGate } from '../../cloudfunctions/_shared/adapters/face/picture-gate';
import { ERROR_TEXT } from '../../miniprogram/services/error-text';
import { PATHS } from '../paths';
import { seconds } from '../town/seconds';
import { citizenRegister } from '../town/town';

const USAGE = 'npm run citizen -- add --name 姓名 --id-number 18位号码 --portrait FILE.jpg [--valid-days 3650]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    add: { type: 'boolean' },
    name: { type: 'string' },
    'id-number': { type: 'string' },
    portrait: { type: 'string' },
    'valid-days': { type: 'string', default: '3650' },
  },
});
if (!(values.add || positionals[0] === 'add') || !values.name || !values['id-number'] || !values.portrait) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  const name = normalizePersonName(values.name);
  const idNumber = parseIdNumber(values['id-number'], seconds());
  const portrait = readFileSync(values.portrait);
  passPictureGate(portrait, 'reference');
  const cardValidUntil = seconds() + Number(values['valid-days']) * DAY;
  citizenRegister(PATHS.data).add({ name, idNumber, cardValidUntil }, portrait);
  process.stdout.write('The simulated authority knows this citizen now.\n');
} catch (error) {
  if (!(error instanceof CtidError)) throw error;
  process.stderr.write(`${error.code}: ${ERROR_TEXT[error.code].citizen.zh}\n`);
  process.exit(1);
}
