import { ArgumentError, integerOf, textOf } from '../command-line/arguments';
import type { Command } from '../command-line/command';
import { openRegister } from './open-register';
import { venueDocument } from './operator';

/** A venue's number is a CBOR integer of 32 bits in codes and receipts (WIRE). */
export const MOST_VENUE_ID = 0xffffffff;

/** `npm run venue -- add …` */
export const venueCommand: Command = {
  usage: [
    'npm run venue -- add --name 网吧名称 [--id 1] [--opens 8] [--closes 24] [--env ENVIRONMENT_ID]',
    `  --id               1–${MOST_VENUE_ID}; 已有的会被替换 · an existing one is replaced`,
    '  --opens --closes   0–24, 北京时间整点 · whole hours in Shanghai',
    '  --env              云环境；不写则写入本机 · an environment of Tencent Cloud; without it, this machine’s data',
  ].join('\n'),
  options: { name: {}, id: { default: '1' }, opens: { default: '8' }, closes: { default: '24' }, env: {} },

  async run(options, dataFolder) {
    const name = textOf(options, 'name');
    const venueId = integerOf(options, 'id', 1, MOST_VENUE_ID);
    const opensAt = integerOf(options, 'opens', 0, 23);
    const closesAt = integerOf(options, 'closes', 1, 24);
    if (opensAt >= closesAt) {
      throw new ArgumentError({ zh: '开门应早于关门。', en: 'It must open before it closes.' });
    }
    const register = await openRegister(options, dataFolder);
    await register.put('venues', venueDocument({ venueId, name, opensAt, closesAt }));
    return {
      zh: `“${name}”已授权，编号 ${venueId}，营业 ${opensAt}–${closesAt} 点。`,
      en: `${name} is authorised as venue ${venueId}, open ${opensAt}–${closesAt}.`,
    };
  },
};
