import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CborValue } from '../bytes/cbor-value';
import { equalBytes } from '../bytes/equal-bytes';
import { Attestation, decodeAttestation } from '../certificate/attestation';
import { bytesOf, listOf, unsignedOf } from '../certificate/cbor-shape';
import { decodeCose, EDDSA_HEADER, Signer, signCose } from '../certificate/cose-sign1';
import { CtidError } from '../errors';

/** Shown to whoever looks: fresh for 20 seconds. */
export interface ShowMode {
  readonly mode: 'show';
  /** 4 bytes. */
  readonly nonce: Uint8Array;
}

/** The answer to one counter's challenge: worthless anywhere else, and at any other time. */
export interface AnswerMode {
  readonly mode: 'answer';
  /** 6 bytes. */
  readonly challenge: Uint8Array;
  /** The venue that asked, 0–2^32−1. */
  readonly audience: number;
}

/** What the device says when it presents an attestation. */
export type DeviceStatement = (ShowMode | AnswerMode) & {
  /** By the holder's corrected clock, seconds since 1970. */
  readonly presentedAt: number;
};

/** An attestation signed again by the device, now, for this café (W3C: verifiable presentation). */
export interface Presentation {
  readonly statement: DeviceStatement;
  readonly attestation: Attestation;
  readonly protectedHeader: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** The signed bytes of a presentation (WIRE: P). */
export function signPresentation(attestation: Uint8Array, statement: DeviceStatement, sign: Signer): Uint8Array {
  return signCose(encodeCbor([attestation, ...statementParts(statement)]), sign);
}

/**
 * Reads a presentation; checks no signature.
 * @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED
 */
export function decodePresentation(bytes: Uint8Array): Presentation {
  const signed = decodeCose(bytes);
  if (!equalBytes(signed.protectedHeader, EDDSA_HEADER)) throw new CtidError('COSE_MALFORMED', 'header');
  const [attestation, ...rest] = listOf(decodeCbor(signed.payload), 3, 4);
  if (!(attestation instanceof Uint8Array)) throw new CtidError('COSE_MALFORMED', 'attestation');
  return { ...signed, statement: decodeStatement(rest), attestation: decodeAttestation(attestation) };
}

function statementParts(statement: DeviceStatement): readonly CborValue[] {
  return statement.mode === 'show'
    ? [statement.presentedAt, statement.nonce]
    : [statement.presentedAt, statement.challenge, statement.audience];
}

function decodeStatement([ts, nonceOrChallenge, audience]: readonly CborValue[]): DeviceStatement {
  const presentedAt = unsignedOf(ts);
  if (audience === undefined) return { mode: 'show', presentedAt, nonce: bytesOf(nonceOrChallenge, 4) };
  return {
    mode: 'answer',
    presentedAt,
    challenge: bytesOf(nonceOrChallenge, 6),
    audience: unsignedOf(audience),
  };
}
