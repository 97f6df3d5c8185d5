import { consoleLog } from '../_shared/adapters/console-log';
import { derivedIssuerKeys } from '../_shared/adapters/derived-issuer-keys';
import { feistelStatusPlaces } from '../_shared/adapters/feistel-status-places';
import { hmacInternalLetters } from '../_shared/adapters/hmac-internal-letters';
import { systemClock } from '../_shared/adapters/system-clock';
import { handle } from '../_shared/handle';
import { signAttestations } from './sign-attestations';

const useCase = signAttestations({
  letters: hmacInternalLetters(systemClock),
  issuerKeys: derivedIssuerKeys(),
  statusPlaces: feistelStatusPlaces(),
});

/** Who calls is known by the letter, not by the platform: it comes from another function. */
const identifyCaller = () => ({ ref: 'function' });

export const main = handle('signAttestations', useCase, { log: consoleLog, identifyCaller });
