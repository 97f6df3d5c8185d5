import { consoleLog } from '../_shared/adapters/console-log';
import { environmentListSigner, environmentStatusListSigner } from '../_shared/adapters/environment-list-signer';
import { environmentTrustSettings } from '../_shared/adapters/environment-trust-settings';
import { hmacInternalLetters } from '../_shared/adapters/hmac-internal-letters';
import { issuerFunction } from '../_shared/adapters/issuer-function';
import { systemClock } from '../_shared/adapters/system-clock';
import { identifyWxTimer } from '../_shared/adapters/wx-caller';
import { wxCounters } from '../_shared/adapters/wx-counters';
import { wxListings } from '../_shared/adapters/wx-listings';
import { wxRecords } from '../_shared/adapters/wx-records';
import { zlibCompressor } from '../_shared/adapters/zlib-compressor';
import { handle } from '../_shared/handle';
import { publishTrust } from './publish-trust';

const useCase = publishTrust({
  clock: systemClock,
  records: wxRecords,
  listings: wxListings,
  counters: wxCounters,
  directory: issuerFunction(hmacInternalLetters(systemClock)),
  settings: environmentTrustSettings(),
  listSigner: environmentListSigner(),
  statusSigner: environmentStatusListSigner(),
  compressor: zlibCompressor,
});

export const main = handle('publishTrust', useCase, { log: consoleLog, identifyCaller: identifyWxTimer });
