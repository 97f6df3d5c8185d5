import nacl from 'tweetnacl';
import { Signer } from './cose-sign1';
import { isStrict } from './ed25519-guard';

/** True when `signature` (64 bytes) is the key's own over `message`. Never throws, whatever the lengths. */
export type SignatureCheck = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** The same where other work goes on meanwhile. */
export type AsyncSignatureCheck = (...signed: Parameters<SignatureCheck>) => Promise<boolean>;

/** Keys come from seeds and nonces from the platform: a random number drawn in here would be a fault. */
nacl.setPRNG(() => {
  throw new Error('core draws no random numbers: pass them in');
});

/** Strict Ed25519 on the phone: tweetnacl behind the guard. */
export const checkSignature: SignatureCheck = (signature, message, publicKey) =>
  isStrict(signature, publicKey) && nacl.sign.detached.verify(message, signature, publicKey);

/** The public key of a 32-byte seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return nacl.sign.keyPair.fromSeed(seed).publicKey;
}

/**
 * A signer of a 32-byte seed. The 64-byte secret is derived here and never stored or passed:
 * tweetnacl signs with whatever public half sits in it.
 */
export function signerOf(seed: Uint8Array): Signer {
  const { secretKey } = nacl.sign.keyPair.fromSeed(seed);
  return (message) => nacl.sign.detached(message, secretKey);
}
