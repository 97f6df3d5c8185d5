import type { ListSigner, StatusListSigner } from '../ports/list-signer';
import { readSecret, readVariable } from './environment';
import { signerOfWithNode } from './node-ed25519';

/** Signs with the secret LIST_SEED; the root's certificate for it is the variable LIST_KEY_CERTIFICATE. */
export function environmentListSigner(): ListSigner {
  return {
    certificate: new Uint8Array(Buffer.from(readVariable('LIST_KEY_CERTIFICATE'), 'base64url')),
    sign: signerOfWithNode(Buffer.from(readSecret('LIST_SEED'), 'base64url')),
  };
}

/** Signs with the secret STATUS_LIST_SEED. */
export function environmentStatusListSigner(): StatusListSigner {
  return { sign: signerOfWithNode(Buffer.from(readSecret('STATUS_LIST_SEED'), 'base64url')) };
}
