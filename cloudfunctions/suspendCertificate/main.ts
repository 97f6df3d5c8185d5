import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { suspendCertificate } from './suspend-certificate';

const useCase = suspendCertificate({ clock: systemClock, records: wxRecords, listings: wxListings });

export const main = handle('suspendCertificate', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
