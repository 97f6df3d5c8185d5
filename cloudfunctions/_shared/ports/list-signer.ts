/** Signs trust lists and the days of the audit; its key exists where they are published and nowhere else. */
export interface ListSigner {
  /** The offline root's word for this key, for 90 days. */
  readonly certificate: Uint8Array;
  /** 64 bytes, Ed25519. */
  sign(message: Uint8Array): Uint8Array;
}

/** Signs status lists. */
export interface StatusListSigner {
  sign(message: Uint8Array): Uint8Array;
}
