import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { checkSignatureWithNode } from '../_shared/adapters/node-ed25519';
import { storedTrustSource } from '../_shared/adapters/stored-trust-source';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { renderCertificate } from './render-certificate';

const useCase = renderCertificate({
  clock: systemClock,
  records: wxRecords,
  trust: storedTrustSource(wxRecords, systemClock),
  checkSignature: checkSignatureWithNode,
});

export const main = handle('renderCertificate', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(hmacPseudonyms()),
});
