import type { AsyncSignatureCheck } from '#core/certificate/ed25519';

/** Strict Ed25519 where codes are judged: both of a code at once, and the process takes other work meanwhile. */
export interface Signatures {
  readonly check: AsyncSignatureCheck;
}
