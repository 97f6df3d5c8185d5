/** Every document has a unique `_id`; uniqueness rules are made of nothing else. Times are in seconds since 1970. */
export interface Document {
  readonly _id: string;
}
