import type { CollectionName, Collections } from './collections';

/**
 * The database: single documents by `_id`. Every uniqueness rule is an `_id`, every transition a compare-and-swap.
 * Each method throws SERVICE_UNAVAILABLE when it could not be asked, and a write STILL_PROCESSING when nobody can tell
 * whether it took effect: the caller's call is then repeated as a whole.
 */
export interface Records {
  read<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined>;

  /** False when the `_id` is taken; then nothing was written. */
  add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<boolean>;

  /** Applies `changes` only while every field of `expected` still holds; false otherwise, and nothing was written. */
  swap<C extends CollectionName>(
    collection: C,
    id: string,
    expected: Partial<Collections[C]>,
    changes: Partial<Collections[C]>,
  ): Promise<boolean>;

  /** Removes while every field of `expected` still holds. What is not there, or is otherwise by now, is no error. */
  remove<C extends CollectionName>(collection: C, id: string, expected?: Partial<Collections[C]>): Promise<void>;
}
