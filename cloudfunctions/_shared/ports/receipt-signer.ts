/** Signs receipts; its key exists where presentations are verified and nowhere else. */
export interface ReceiptSigner {
  /** 64 bytes, Ed25519. */
  sign(message: Uint8Array): Uint8Array;
}
