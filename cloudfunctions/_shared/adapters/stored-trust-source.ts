import { decodeBase64url } from '#core/bytes/base64url';
import { equalBytes } from '#core/bytes/equal-bytes';
import type { Clock } from '#core/clock';
import { CtidError } from '#core/errors';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { readTrustList } from '#core/trust/read-trust-list';
import type { TrustList } from '#core/trust/trust-list';
import type { Records } from '../ports/records';
import type { TrustSource } from '../ports/trust-source';
import { readStage, readVariable } from './environment';
import { checkSignatureWithNode } from './node-ed25519';

/** The trust list out of the records, believed only because of the pinned root in TRUST_ROOT_KEY. */
export function storedTrustSource(records: Records, clock: Clock): TrustSource {
  const rootKey = decodeBase64url(readVariable('TRUST_ROOT_KEY'));
  if (readStage() === 'production' && equalBytes(rootKey, decodeBase64url(DEVELOPMENT_ROOT_KEY))) {
    throw new CtidError('DEVELOPMENT_SECRET_REFUSED', 'TRUST_ROOT_KEY');
  }
  let newest: TrustList | undefined;
  return {
    async current() {
      const stored = await records.read('trustLists', 'current');
      if (stored === undefined) throw new CtidError('TRUST_LIST_EXPIRED', 'there is none');
      newest = readTrustList(decodeBase64url(stored.signed), {
        rootKey,
        now: clock.now(),
        leastVersion: newest?.version ?? 0,
        checkSignature: checkSignatureWithNode,
      });
      return newest;
    },
  };
}
