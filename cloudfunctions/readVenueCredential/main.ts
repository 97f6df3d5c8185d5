import { consoleLog } from '../_shared/adapters/console-log';
import { environmentOperatorSigner } from '../_shared/adapters/environment-operator-signer';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { readVenueCredential } from './read-venue-credential';

const useCase = readVenueCredential({
  clock: systemClock,
  records: wxRecords,
  operator: environmentOperatorSigner(),
});

export const main = handle('readVenueCredential', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
