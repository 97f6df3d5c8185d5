import { decodeCbor } from '../bytes/cbor-decode';
import { encodeCbor } from '../bytes/cbor-encode';
import { CtidError } from '../errors';

/** COSE_Sign1, untagged (RFC 9052 §4.2). */
export interface CoseSign1 {
  /** The protected header as it was signed: a serialised map. */
  readonly protectedHeader: Uint8Array;
  readonly payload: Uint8Array;
  /** 64 bytes, Ed25519. */
  readonly signature: Uint8Array;
}

/** `{1: -8}`: the algorithm is EdDSA, and nothing else is said (RFC 9053 §2.2). */
export const EDDSA_HEADER: Uint8Array = Uint8Array.of(0xa1, 0x01, 0x27);

/** Signs bytes: what `signedBytes` gives, with a key that the caller holds. */
export type Signer = (message: Uint8Array) => Uint8Array;

/** The same where other work goes on meanwhile. */
export type AsyncSigner = (message: Uint8Array) => Promise<Uint8Array>;

/** The bytes under the signature: Sig_structure with an empty external_aad (RFC 9052 §4.4). */
export function signedBytes({ protectedHeader, payload }: Omit<CoseSign1, 'signature'>): Uint8Array {
  return encodeCbor(['Signature1', protectedHeader, new Uint8Array(0), payload]);
}

/** A signed and serialised COSE_Sign1. */
export function signCose(payload: Uint8Array, sign: Signer, protectedHeader = EDDSA_HEADER): Uint8Array {
  const signature = sign(signedBytes({ protectedHeader, payload }));
  return encodeCose({ protectedHeader, payload, signature });
}

/** The four parts, serialised; the unprotected header is empty. */
export function encodeCose({ protectedHeader, payload, signature }: CoseSign1): Uint8Array {
  return encodeCbor([protectedHeader, new Map(), payload, signature]);
}

/**
 * Reads the four parts; checks no signature.
 * @throws {CtidError} CBOR_MALFORMED, COSE_MALFORMED
 */
export function decodeCose(bytes: Uint8Array): CoseSign1 {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) throw new CtidError('COSE_MALFORMED', 'not four parts');
  const [protectedHeader, unprotectedHeader, payload, signature] = parts;
  if (
    !(protectedHeader instanceof Uint8Array) ||
    !(unprotectedHeader instanceof Map) ||
    unprotectedHeader.size > 0 ||
    !(payload instanceof Uint8Array) ||
    !(signature instanceof Uint8Array) ||
    signature.length !== 64
  ) {
    throw new CtidError('COSE_MALFORMED', 'a part of another type');
  }
  return { protectedHeader, payload, signature };
}
