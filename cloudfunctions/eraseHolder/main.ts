import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxFrameStore } from '../_shared/adapters/wx-frame-store';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { eraseHolder } from './erase-holder';

const useCase = eraseHolder({ clock: systemClock, records: wxRecords, listings: wxListings, frames: wxFrameStore });

export const main = handle('eraseHolder', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
