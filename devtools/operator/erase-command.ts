import { textOf } from '../command-line/arguments';
import type { Command } from '../command-line/command';
import { openEnvironment } from './environment';
import { eraseAgain } from './erase-again';

/** `npm run erase -- again …` */
export const eraseCommand: Command = {
  verb: 'again',
  usage: [
    'npm run erase -- again --env ENVIRONMENT_ID',
    '  恢复备份之后，把已注销者的数据按墓碑再删一遍；可重复运行',
    '  after a restore: erases again, by the tombstones, what the backup brought back of people who had erased; may be repeated',
  ].join('\n'),
  options: { env: {} },

  async run(options) {
    const erased = await eraseAgain(await openEnvironment(textOf(options, 'env')));
    return {
      zh: `已删除 ${erased} 份恢复出来的申领和网证。`,
      en: `Erased ${erased} applications and certificates that had come back.`,
    };
  },
};
