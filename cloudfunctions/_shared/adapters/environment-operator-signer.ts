import type { OperatorSigner } from '../ports/operator-signer';
import { readSecret } from './environment';
import { signerOfWithNode } from './node-ed25519';

/** Signs venue credentials with the secret OPERATOR_SEED, 32 bytes, base64url. */
export function environmentOperatorSigner(): OperatorSigner {
  return { sign: signerOfWithNode(Buffer.from(readSecret('OPERATOR_SEED'), 'base64url')) };
}
