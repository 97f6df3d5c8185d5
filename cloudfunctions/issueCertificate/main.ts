import { aesIdentitySealer } from '../_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../_shared/adapters/console-log';
import { hmacInternalLetters } from '../_shared/adapters/hmac-internal-letters';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { issuerFunction } from '../_shared/adapters/issuer-function';
import { nodeRandomness } from '../_shared/adapters/node-randomness';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxCounters } from '../_shared/adapters/wx-counters';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { issueCertificate } from './issue-certificate';

const pseudonyms = hmacPseudonyms();
const useCase = issueCertificate({
  clock: systemClock,
  randomness: nodeRandomness,
  records: wxRecords,
  counters: wxCounters,
  pseudonyms,
  sealer: aesIdentitySealer(nodeRandomness),
  signer: issuerFunction(hmacInternalLetters(systemClock)),
});

export const main = handle('issueCertificate', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(pseudonyms),
});
