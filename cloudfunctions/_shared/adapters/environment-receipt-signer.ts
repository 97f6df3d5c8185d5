import type { ReceiptSigner } from '../ports/receipt-signer';
import { readSecret } from './environment';
import { threadSignerOf } from './node-ed25519';

/** Signs receipts with the secret RECEIPT_SEED, 32 bytes, base64url. */
export function environmentReceiptSigner(): ReceiptSigner {
  return { sign: threadSignerOf(Buffer.from(readSecret('RECEIPT_SEED'), 'base64url')) };
}
