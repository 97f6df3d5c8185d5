import { ArgumentError, integerOf, type Options, textOf } from '../command-line/arguments';
import type { Command } from '../command-line/command';
import { readOperatorValues } from '../deploy/operator-values';
import { developmentSecrets } from '../development-secrets';
import { openRegister } from './open-register';
import { staffDocument } from './operator';
import { MOST_VENUE_ID } from './venue-command';

/** `npm run staff -- add …` */
export const staffCommand: Command = {
  usage: [
    'npm run staff -- add --openid OPENID [--venue 1] [--env ENVIRONMENT_ID --secrets FILE]',
    '  --venue     先用 npm run venue 添加的门店编号 · the number of a venue added before with npm run venue',
    '  --env       云环境；不写则写入本机 · an environment of Tencent Cloud; without it, this machine’s data',
    '  --secrets   其中有该环境的 PSEUDONYM_KEY，如 service-keys.json · a file with that environment’s PSEUDONYM_KEY',
  ].join('\n'),
  options: { openid: {}, venue: { default: '1' }, env: {}, secrets: {} },

  async run(options, dataFolder) {
    const openid = textOf(options, 'openid');
    const venueId = integerOf(options, 'venue', 1, MOST_VENUE_ID);
    const key = pseudonymKey(options, dataFolder);
    const register = await openRegister(options, dataFolder);
    if (!(await register.has('venues', String(venueId)))) throw noVenue(venueId);
    await register.put('staff', staffDocument(key, openid, venueId));
    return { zh: `已批准为 ${venueId} 号门店的店员。`, en: `Approved as staff of venue ${venueId}.` };
  },
};

/** The key that the environment's functions make their pseudonyms with: under another one nobody is recognised. */
function pseudonymKey({ env, secrets }: Options, dataFolder: string): string {
  if (env === undefined) return developmentSecrets(dataFolder).PSEUDONYM_KEY;
  const files = secrets === undefined ? [] : [secrets];
  const { PSEUDONYM_KEY = '' } = readOperatorValues(['PSEUDONYM_KEY'], process.env, files);
  const key = PSEUDONYM_KEY.replace(/^dev-/, '');
  if (/^[A-Za-z0-9_-]{43}$/.test(key)) return key;
  throw new ArgumentError({
    zh: '缺少该环境的 PSEUDONYM_KEY（32 字节，base64url）：用 --secrets 或环境变量给出。',
    en: 'The PSEUDONYM_KEY of that environment is missing (32 bytes, base64url): give it with --secrets, or as a variable.',
  });
}

function noVenue(venueId: number): ArgumentError {
  return new ArgumentError({
    zh: `没有 ${venueId} 号门店，请先用 npm run venue 添加。`,
    en: `There is no venue ${venueId}: add it first, with npm run venue.`,
  });
}
