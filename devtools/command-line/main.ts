import { citizenCommand } from '../authority/citizen-command';
import { eraseCommand } from '../operator/erase-command';
import { staffCommand } from '../operator/staff-command';
import { venueCommand } from '../operator/venue-command';
import { PATHS } from '../paths';
import { runCommand } from './command';

const COMMANDS = new Map([
  ['citizen', citizenCommand],
  ['venue', venueCommand],
  ['staff', staffCommand],
  ['erase', eraseCommand],
]);

const [name = '', ...typed] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command === undefined) throw new Error(`no command is called ${name}`);
const { exitCode, text } = await runCommand(command, typed, PATHS.data);
(exitCode === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = exitCode;
