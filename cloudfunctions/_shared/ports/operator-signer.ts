/** Signs venue credentials; its key exists where they are issued and nowhere else. */
export interface OperatorSigner {
  /** 64 bytes, Ed25519. */
  sign(message: Uint8Array): Uint8Array;
}
