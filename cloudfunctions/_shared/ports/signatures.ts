import type { AsyncSignatureCheck } from '#core/certificate/ed25519';

/** Strict Ed25519 where many codes are judged: while one is checked, the next is read. */
export interface Signatures {
  readonly check: AsyncSignatureCheck;
}
