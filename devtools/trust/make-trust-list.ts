import { decodeBase64url } from '#core/bytes/base64url';
import { ASSURANCE_LEVELS } from '#core/certificate/assurance-level';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { certifyListKey, signTrustList } from '#core/trust/sign-trust-list';
import type { TrustList } from '#core/trust/trust-list';
import type { DevelopmentIssuerKey, DevelopmentSecrets } from '../development-secrets';
import { DEVELOPMENT_ROOT_SEED } from './development-root';

/** WIRE: the root certifies a list key for 90 days, a list says something for seven. */
const LIST_KEY_LIFETIME = 90 * DAY;
const LIST_LIFETIME = 7 * DAY;

/** COSE's number of EdDSA (RFC 9053 §2.2). */
const EDDSA = -8;

/** A trust list of the development set-up, signed now. Its version is the time, which only rises. */
export function makeTrustList(secrets: DevelopmentSecrets, now: number): { version: number; signed: Uint8Array } {
  const listSeed = decodeBase64url(secrets.LIST_SEED);
  const listKey = { publicKey: publicKeyOf(listSeed), notBefore: now, notAfter: now + LIST_KEY_LIFETIME };
  const list: TrustList = {
    version: now,
    issuedAt: now,
    expiresAt: now + LIST_LIFETIME,
    issuerKeys: secrets.issuerKeys.map(issuerKeyOf),
    receiptKeys: [{ kid: 1, publicKey: publicKeyOf(decodeBase64url(secrets.RECEIPT_SEED)) }],
    supervisorKeys: [],
    statusLists: [],
    oldestApp: '0.1.0',
  };
  const certificate = certifyListKey(listKey, signerOf(DEVELOPMENT_ROOT_SEED));
  return { version: list.version, signed: signTrustList(list, certificate, signerOf(listSeed)) };
}

/** A key stays in the list as long as one of its attestations may live. */
function issuerKeyOf({ kid, seed, signsFrom, signsUntil }: DevelopmentIssuerKey): TrustList['issuerKeys'][number] {
  return {
    kid,
    algorithm: EDDSA,
    publicKey: publicKeyOf(decodeBase64url(seed)),
    notBefore: signsFrom,
    notAfter: signsUntil,
    levels: ASSURANCE_LEVELS,
  };
}
