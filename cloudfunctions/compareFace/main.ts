import { join } from 'node:path';
import { aesIdentitySealer } from '../_shared/adapters/aes-identity-sealer';
import { consoleLog } from '../_shared/adapters/console-log';
import { hmacPseudonyms } from '../_shared/adapters/hmac-pseudonyms';
import { monotonicPace } from '../_shared/adapters/monotonic-pace';
import { nodeRandomness } from '../_shared/adapters/node-randomness';
import { simulatedIdentityAuthority } from '../_shared/adapters/simulated-identity-authority';
import { systemClock } from '../_shared/adapters/system-clock';
import { tfjsFaceEngine } from '../_shared/adapters/tfjs-face-engine';
import { identifyWxCaller } from '../_shared/adapters/wx-caller';
import { wxFrameStore } from '../_shared/adapters/wx-frame-store';
import { wxRecords } from '../_shared/adapters/wx-records';
import { handle } from '../_shared/handle';
import { compareFace } from './compare-face';

const pseudonyms = hmacPseudonyms();
const useCase = compareFace({
  clock: systemClock,
  pace: monotonicPace,
  records: wxRecords,
  frames: wxFrameStore,
  pseudonyms,
  sealer: aesIdentitySealer(nodeRandomness),
  engine: tfjsFaceEngine(join(__dirname, 'models')),
  authority: simulatedIdentityAuthority(),
});

export const main = handle('compareFace', useCase, { log: consoleLog, identifyCaller: identifyWxCaller(pseudonyms) });
