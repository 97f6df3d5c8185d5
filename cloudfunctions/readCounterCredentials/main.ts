import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { readCounterCredentials } from './read-counter-credentials';

const useCase = readCounterCredentials({ clock: systemClock, records: wxRecords, listings: wxListings });

export const main = handle('readCounterCredentials', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
