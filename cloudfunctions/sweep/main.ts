import { consoleLog } from '../_shared/adapters/console-log';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxTimer } from '../_shared/adapters/wx-caller';
import { wxFrameStore } from '../_shared/adapters/wx-frame-store';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { sweep } from './sweep';

const useCase = sweep({ clock: systemClock, records: wxRecords, listings: wxListings, frames: wxFrameStore });

export const main = handle('sweep', useCase, { log: consoleLog, identifyCaller: identifyWxTimer });
