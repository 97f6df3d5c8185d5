import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { equalBytes } from '../bytes/equal-bytes';
import { ASSURANCE_LEVELS, AssuranceLevel } from '../certificate/assurance-level';
import { bytesOf, listOf, textOf, unsignedOf } from '../certificate/cbor-shape';
import { CoseSign1, decodeCose, EDDSA_HEADER, Signer, signCose, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { wellFormed } from '../certificate/well-formed';
import { DAY } from '../clock';
import { CtidError } from '../errors';
import { ServiceKey } from '../trust/trust-list';

/** A credential lasts a day at most, so that a venue is removed without a new trust list (WIRE). */
const LONGEST_VALIDITY = DAY;

/** What the operator says of a venue, for a day. Times in seconds since 1970. */
export interface VenueCredential {
  readonly venueId: number;
  readonly name: string;
  /** Local hours, Asia/Shanghai: open from `opensAt` until before `closesAt`, 0–24. */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly minimumLevel: AssuranceLevel;
  /** The counter's own key: it signs the counter's codes. Ed25519, 32 bytes. */
  readonly signingKey: Uint8Array;
  readonly notBefore: number;
  readonly expiresAt: number;
}

/** The signed credential (COSE_Sign1). */
export function signVenueCredential(credential: VenueCredential, sign: Signer): Uint8Array {
  const { venueId, name, opensAt, closesAt, minimumLevel, signingKey, notBefore, expiresAt } = credential;
  const level = ASSURANCE_LEVELS.indexOf(minimumLevel);
  return signCose(encodeCbor([venueId, name, opensAt, closesAt, level, signingKey, notBefore, expiresAt]), sign);
}

/**
 * The credential, when one of the operator's keys signed it and it is in its time.
 * @throws {CtidError} VENUE_CREDENTIAL_MALFORMED, VENUE_CREDENTIAL_FORGED, VENUE_CREDENTIAL_EXPIRED
 */
export function readVenueCredential(
  signed: Uint8Array,
  operatorKeys: readonly ServiceKey[],
  now: number,
  checkSignature: SignatureCheck,
): VenueCredential {
  const cose = wellFormed('VENUE_CREDENTIAL_MALFORMED', () => decodeCose(signed));
  const isSigned =
    equalBytes(cose.protectedHeader, EDDSA_HEADER) &&
    operatorKeys.some(({ publicKey }) => checkSignature(cose.signature, signedBytes(cose), publicKey));
  if (!isSigned) throw new CtidError('VENUE_CREDENTIAL_FORGED');
  const credential = wellFormed('VENUE_CREDENTIAL_MALFORMED', () => decodeCredential(cose));
  const { notBefore, expiresAt } = credential;
  const isInTime = now >= notBefore && now < expiresAt && expiresAt <= notBefore + LONGEST_VALIDITY;
  if (!isInTime) throw new CtidError('VENUE_CREDENTIAL_EXPIRED');
  return credential;
}

/**
 * The key that a credential speaks of, before anybody vouches for it: which of many to read.
 * @throws {CtidError} VENUE_CREDENTIAL_MALFORMED
 */
export function claimedKey(signed: Uint8Array): Uint8Array {
  return wellFormed('VENUE_CREDENTIAL_MALFORMED', () => decodeCredential(decodeCose(signed)).signingKey);
}

function decodeCredential({ payload }: CoseSign1): VenueCredential {
  const [venueId, name, opensAt, closesAt, level, key, notBefore, expiresAt] = listOf(decodeCbor(payload), 8, 8);
  const minimumLevel = ASSURANCE_LEVELS[unsignedOf(level, ASSURANCE_LEVELS.length - 1)];
  if (minimumLevel === undefined) throw new CtidError('COSE_MALFORMED', 'level');
  return {
    venueId: unsignedOf(venueId),
    name: textOf(name),
    opensAt: unsignedOf(opensAt, 24),
    closesAt: unsignedOf(closesAt, 24),
    minimumLevel,
    signingKey: bytesOf(key, 32),
    notBefore: unsignedOf(notBefore),
    expiresAt: unsignedOf(expiresAt),
  };
}
