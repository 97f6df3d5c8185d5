/** What a phone keeps under names; a `Map` is one. Reading is at once, as WeChat's synchronous calls need it. */
export interface Shelf<Value> {
  get(name: string): Value | undefined;
  has(name: string): boolean;
  set(name: string, value: Value): unknown;
  delete(name: string): unknown;
  keys(): Iterable<string>;
  values(): Iterable<Value>;
}

/** A value of `wx.setStorage`, as it is kept. */
export interface StoredValue {
  /** JSON. */
  readonly text: string;
  readonly isEncrypted: boolean;
}

export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Seconds since 1970. */
  readonly modifiedAt: number;
}

/** What survives when a phone is switched off. */
export interface PhoneDisk {
  readonly storage: Shelf<StoredValue>;
  readonly files: Shelf<StoredFile>;
  /** What its owner has allowed: scopes, and the privacy contract. */
  readonly decisions: Shelf<boolean>;
}
