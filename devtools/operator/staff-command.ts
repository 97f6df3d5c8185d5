import { ArgumentError, integerOf, textOf } from '../command-line/arguments';
import type { Command } from '../command-line/command';
import { developmentSecrets } from '../development-secrets';
import { DocumentStore } from '../localcloud/document-store';
import { addStaff } from './operator';
import { MOST_VENUE_ID } from './venue-command';

/** `npm run staff -- add …` */
export const staffCommand: Command = {
  usage: [
    'npm run staff -- add --openid OPENID [--venue 1]',
    '  --venue   先用 npm run venue 添加的门店编号 · the number of a venue added before with npm run venue',
  ].join('\n'),
  options: { openid: {}, venue: { default: '1' } },

  run(options, dataFolder) {
    const openid = textOf(options, 'openid');
    const venueId = integerOf(options, 'venue', 1, MOST_VENUE_ID);
    const database = new DocumentStore(dataFolder);
    try {
      if (database.get('venues', String(venueId)) === undefined) throw noVenue(venueId);
      addStaff(database, developmentSecrets(dataFolder), openid, venueId);
    } finally {
      database.close();
    }
    return { zh: `已批准为 ${venueId} 号门店的店员。`, en: `Approved as staff of venue ${venueId}.` };
  },
};

function noVenue(venueId: number): ArgumentError {
  return new ArgumentError({
    zh: `没有 ${venueId} 号门店，请先用 npm run venue 添加。`,
    en: `There is no venue ${venueId}: add it first, with npm run venue.`,
  });
}
