import { consoleLog } from '../_shared/adapters/console-log';
import { environmentReceiptSigner } from '../_shared/adapters/environment-receipt-signer';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { checkSignatureInThread } from '../_shared/adapters/node-ed25519';
import { storedTrustSource } from '../_shared/adapters/stored-trust-source';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { syncScans } from './sync-scans';

const pseudonyms = hmacPseudonyms();
const useCase = syncScans({
  clock: systemClock,
  records: wxRecords,
  pseudonyms,
  trust: storedTrustSource(wxRecords, systemClock),
  receipts: environmentReceiptSigner(),
  signatures: { check: checkSignatureInThread },
});

export const main = handle('syncScans', useCase, {
  log: consoleLog,
  identifyCaller: identifyWxCaller(pseudonyms),
});
