import { aesIdentitySealer } from '../_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { nodeRandomness } from '../_shared/adapters/node-randomness';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { exportHolder } from './export-holder';

const useCase = exportHolder({
  clock: systemClock,
  records: wxRecords,
  listings: wxListings,
  sealer: aesIdentitySealer(nodeRandomness),
});

export const main = handle('exportHolder', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
