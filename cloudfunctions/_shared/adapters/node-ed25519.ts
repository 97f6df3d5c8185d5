import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { AsyncSigner, Signer } from '#core/certificate/cose-sign1';
import type { AsyncSignatureCheck, SignatureCheck } from '#core/certificate/ed25519';
import { isStrict } from '#core/certificate/ed25519-guard';

/** DER up to the 32 bytes of a seed: PKCS #8 for Ed25519 (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const verifyInThread = promisify(verify);
const signInThread = promisify(sign);

/** Strict Ed25519 in the cloud: node:crypto behind the same guard as the phone's. */
export const checkSignatureWithNode: SignatureCheck = (signature, message, publicKey) =>
  isStrict(signature, publicKey) && verify(null, message, keyOf(publicKey), signature);

/** The same in one of Node's threads. */
export const checkSignatureInThread: AsyncSignatureCheck = async (signature, message, publicKey) =>
  isStrict(signature, publicKey) && verifyInThread(null, message, keyOf(publicKey), signature);

/** A signer of a 32-byte seed. */
export function signerOfWithNode(seed: Uint8Array): Signer {
  const key = privateKeyOf(seed);
  return (message) => new Uint8Array(sign(null, message, key));
}

/** The same in one of Node's threads. */
export function threadSignerOf(seed: Uint8Array): AsyncSigner {
  const key = privateKeyOf(seed);
  return async (message) => new Uint8Array(await signInThread(null, message, key));
}

/** The public half of a 32-byte seed. */
export function publicKeyOfWithNode(seed: Uint8Array): Uint8Array {
  const { x = '' } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(x, 'base64url'));
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** So many keys are kept parsed, then the store starts anew: issuers and roots are few, and device keys pass by. */
const MOST_KEPT = 256;
const kept = new Map<string, KeyObject>();

/** By way of a JWK (RFC 8037 §2): OpenSSL 3 takes 7 µs for it and 93 µs for the same key in DER, n = 5,000 each. */
function keyOf(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = kept.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(x, key);
  return key;
}
