import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typedOptions } from '../command-line/typed-options';
import { PATHS } from '../paths';
import { CLIPS } from './clips/clip-files';
import { dataFaults } from './data-faults';
import { measureRecognition } from './measure-recognition';
import { VICTIMS } from './picture-groups';
import { recognitionHtml } from './recognition-html';

const USAGE = `npm run report -- [--data FOLDER] [--draws 3] [--skip-attacks]
  FOLDER holds a folder for each person with JPEG or PNG pictures, FOLDER/PERSON/*.jpg; FOLDER/${VICTIMS}/*.jpg, if it is
  there, holds a picture of each victim of the attacks, FOLDER/${CLIPS}/NAME-real.mp4 and NAME-screen-replay.mp4 films of a
  head that moves, and of a screen that shows one. Both reports hold counts only, nobody's name or picture.`;

const { values } = typedOptions(
  {
    options: {
      data: { type: 'string' },
      draws: { type: 'string', default: '3' },
      'skip-attacks': { type: 'boolean', default: false },
    },
  },
  USAGE,
);

const { data } = values;
const draws = values['skip-attacks'] ? 0 : Number(values.draws);
if (!Number.isInteger(draws) || draws < 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const faults = data === undefined ? [] : await dataFaults(data);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n\n${USAGE}\n`);
  process.exit(2);
}
const victims = data && existsSync(join(data, VICTIMS)) ? join(data, VICTIMS) : undefined;

const report = await measureRecognition({ date: new Date(), data, victims, draws });
const folder = join(PATHS.out, 'report');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'recognition.json'), `${JSON.stringify(report, undefined, 2)}\n`);
writeFileSync(join(folder, 'recognition.html'), recognitionHtml(report));
process.stdout.write(`${join(folder, 'recognition.html')}\n`);
