import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxFrameStore } from '../_shared/adapters/wx-frame-store';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { withdrawConsent } from './withdraw-consent';

const useCase = withdrawConsent({
  clock: systemClock,
  records: wxRecords,
  listings: wxListings,
  frames: wxFrameStore,
});

export const main = handle('withdrawConsent', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
