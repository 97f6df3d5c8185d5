import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { equalBytes } from '../bytes/equal-bytes';
import { bytesOf, listOf, unsignedOf } from '../certificate/cbor-shape';
import { CoseSign1, decodeCose, EDDSA_HEADER, Signer, signCose, signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { CtidError } from '../errors';
import { POLICIES } from '../policy/policies';
import { decodeQrText, encodeQrText } from '../presentation/qr-text';

/** What the counter asks of a citizen: its small code, which begins the answer mode. */
export interface CounterCode {
  readonly venue: number;
  /** Seconds since 1970. */
  readonly askedAt: number;
  /** 6 bytes. */
  readonly challenge: Uint8Array;
  /** A row of the purposes that the phone shows. */
  readonly purpose: number;
}

/** A counter's code as it was scanned: nobody vouches for it yet. */
export interface ScannedCounterCode {
  readonly code: CounterCode;
  readonly signed: CoseSign1;
}

/** The text of the counter's QR code, signed by the venue's key. */
export function signCounterCode(code: CounterCode, sign: Signer): string {
  const payload = encodeCbor([code.venue, code.askedAt, code.challenge, code.purpose]);
  return encodeQrText('counter', signCose(payload, sign));
}

/**
 * Reads a counter's code; checks no signature.
 * @throws {CtidError} CODE_NOT_OURS, BASE10_MALFORMED, CBOR_MALFORMED, COSE_MALFORMED
 */
export function scanCounterCode(text: string): ScannedCounterCode {
  const signed = decodeCose(decodeQrText('counter', text));
  if (!equalBytes(signed.protectedHeader, EDDSA_HEADER)) throw new CtidError('COSE_MALFORMED', 'header');
  return { code: decodeCode(signed.payload), signed };
}

/** True when the key signed it. */
export function isSignedBy(
  { signed }: ScannedCounterCode,
  publicKey: Uint8Array,
  checkSignature: SignatureCheck,
): boolean {
  return checkSignature(signed.signature, signedBytes(signed), publicKey);
}

/** @throws {CtidError} CODE_EXPIRED when it is too old, or from the future */
export function requireFreshCode({ askedAt }: CounterCode, now: number): void {
  const { codeLifetime, ahead } = POLICIES.answer;
  if (now > askedAt + codeLifetime || now < askedAt - ahead) throw new CtidError('CODE_EXPIRED');
}

/**
 * The counter's code, when the venue signed it and it is fresh.
 * @param venueKey the key in the venue's credential, by its number; undefined when the phone cannot check that venue
 * @throws {CtidError} CODE_NOT_OURS, BASE10_MALFORMED, CBOR_MALFORMED, COSE_MALFORMED, VENUE_NOT_AUTHORISED,
 *   CODE_FORGED, CODE_EXPIRED
 */
export function readCounterCode(
  text: string,
  now: number,
  venueKey: (venue: number) => Uint8Array | undefined,
  checkSignature: SignatureCheck,
): CounterCode {
  const scanned = scanCounterCode(text);
  const key = venueKey(scanned.code.venue);
  if (key === undefined) throw new CtidError('VENUE_NOT_AUTHORISED');
  if (!isSignedBy(scanned, key, checkSignature)) throw new CtidError('CODE_FORGED');
  requireFreshCode(scanned.code, now);
  return scanned.code;
}

function decodeCode(payload: Uint8Array): CounterCode {
  const [venue, askedAt, challenge, purpose] = listOf(decodeCbor(payload), 4, 4);
  return {
    venue: unsignedOf(venue),
    askedAt: unsignedOf(askedAt),
    challenge: bytesOf(challenge, 6),
    purpose: unsignedOf(purpose),
  };
}
