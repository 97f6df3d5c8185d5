import type { AsyncSigner } from '#core/certificate/cose-sign1';

/** Signs receipts; its key exists where presentations are verified and nowhere else. */
export interface ReceiptSigner {
  readonly sign: AsyncSigner;
}
