import { aesIdentitySealer } from '../_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../_shared/adapters/console-log';
import { hmacInternalLetters } from '../_shared/adapters/hmac-internal-letters';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { issuerFunction } from '../_shared/adapters/issuer-function';
import { checkSignatureWithNode } from '../_shared/adapters/node-ed25519';
import { nodeRandomness } from '../_shared/adapters/node-randomness';
import { simulatedIdentityAuthority } from '../_shared/adapters/simulated-identity-authority';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxCounters } from '../_shared/adapters/wx-counters';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { renewAttestations } from './renew-attestations';

const pseudonyms = hmacPseudonyms();
const useCase = renewAttestations({
  clock: systemClock,
  records: wxRecords,
  counters: wxCounters,
  pseudonyms,
  sealer: aesIdentitySealer(nodeRandomness),
  signer: issuerFunction(hmacInternalLetters(systemClock)),
  authority: simulatedIdentityAuthority(),
  checkSignature: checkSignatureWithNode,
});

export const main = handle('renewAttestations', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(pseudonyms),
});
