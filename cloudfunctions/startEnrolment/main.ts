import { aesIdentitySealer } from '../_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { nodeRandomness } from '../_shared/adapters/node-randomness';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { startEnrolment } from './start-enrolment';

const pseudonyms = hmacPseudonyms();
const useCase = startEnrolment({
  clock: systemClock,
  randomness: nodeRandomness,
  records: wxRecords,
  pseudonyms,
  sealer: aesIdentitySealer(nodeRandomness),
});

export const main = handle('startEnrolment', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(pseudonyms),
});
