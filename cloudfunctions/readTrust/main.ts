import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { readTrust } from './read-trust';

const useCase = readTrust({ clock: systemClock, records: wxRecords });

export const main = handle('readTrust', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
