import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signer } from '#core/certificate/cose-sign1';
import type { SignatureCheck } from '#core/certificate/ed25519';
import { isStrict } from '#core/certificate/ed25519-guard';

/** DER up to the 32 bytes of the key: SubjectPublicKeyInfo and PKCS #8 for Ed25519 (RFC 8410 §4, §7). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** So many keys are kept parsed, then the store starts anew: issuers and roots are few, and device keys pass by. */
const MOST_KEPT = 256;
const kept = new Map<string, KeyObject>();

/** Strict Ed25519 in the cloud: node:crypto behind the same guard as the phone's. */
export const checkSignatureWithNode: SignatureCheck = (signature, message, publicKey) =>
  isStrict(signature, publicKey) && verify(null, message, keyOf(publicKey), signature);

/** A signer of a 32-byte seed. */
export function signerOfWithNode(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return (message) => new Uint8Array(sign(null, message, key));
}

/** The public half of a 32-byte seed. */
export function publicKeyOfWithNode(seed: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(SPKI.length));
}

function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('hex');
  const known = kept.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, key);
  return key;
}
