import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '#core/clock';
import { parseIdNumber } from '#core/identity/id-number';
import { normalizePersonName } from '#core/identity/person-name';
import { passPictureGate } from '../../cloudfunctions/_shared/adapters/face/picture-gate';
import { ArgumentError, integerOf, textOf } from '../command-line/arguments';
import type { Command } from '../command-line/command';
import { PATHS } from '../paths';
import { seconds } from '../town/seconds';
import { CitizenRegister } from './citizen-register';

/** ID cards are valid for 20 years, or without end (Resident Identity Card Law, article 5): a century is enough for those. */
const MOST_VALID_DAYS = 36_500;

/** `npm run citizen -- add …` */
export const citizenCommand: Command = {
  usage: [
    'npm run citizen -- add --name 姓名 --id-number 18位号码 --portrait FILE [--valid-days 3650]',
    '  --portrait     JPEG/PNG, 一张正脸，至多 400 KB，短边 100–1600 像素 · one face, 400 KB, short side 100–1600 pixels',
    `  --valid-days   身份证还有几天到期 · days until the ID card expires, 1–${MOST_VALID_DAYS}`,
  ].join('\n'),
  options: { name: {}, 'id-number': {}, portrait: {}, 'valid-days': { default: '3650' } },

  async run(options, dataFolder) {
    const [typedName, typedNumber] = [textOf(options, 'name'), textOf(options, 'id-number')];
    const file = textOf(options, 'portrait');
    const cardValidUntil = seconds() + integerOf(options, 'valid-days', 1, MOST_VALID_DAYS) * DAY;
    const name = normalizePersonName(typedName);
    const idNumber = parseIdNumber(typedNumber, seconds());
    const portrait = readPortrait(file);
    passPictureGate(portrait, 'reference');
    await requireFace(portrait);
    new CitizenRegister(join(dataFolder, 'authority')).add({ name, idNumber, cardValidUntil }, portrait);
    return { zh: '模拟身份权威已登记此人。', en: 'The simulated authority knows this citizen now.' };
  },
};

function readPortrait(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new ArgumentError({ zh: `读不到文件 ${file}。`, en: `The file ${file} cannot be read.` });
  }
}

/**
 * A portrait in which no face is found could never confirm anybody, and nobody would be told why. The engine takes a
 * second to load, so it comes last.
 * @throws {CtidError} FACE_NOT_FOUND, FACES_SEVERAL, FACE_TOO_SMALL, FACE_UNCLEAR, FRAME_DAMAGED
 */
async function requireFace(portrait: Uint8Array): Promise<void> {
  const models = join(PATHS.functions, 'compareFace', 'models');
  if (!existsSync(models)) {
    throw new ArgumentError({
      zh: '还没有人脸模型，请先运行 npm run setup。',
      en: 'There are no face models: run npm run setup first.',
    });
  }
  const { tfjsFaceEngine } = await import('../../cloudfunctions/_shared/adapters/tfjs-face-engine');
  const { embedReference } = await import('../../cloudfunctions/_shared/embed-reference');
  await embedReference(tfjsFaceEngine(models), portrait);
}
