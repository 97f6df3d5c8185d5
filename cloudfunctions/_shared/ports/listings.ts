import type { CollectionName, Collections } from './collections';

/** What to look for; all of it must hold. */
export interface Search<C extends CollectionName> {
  /** Scalars only. */
  readonly equal?: Partial<Collections[C]>;
  /** A field that is one of these texts, a hundred at most. */
  readonly among?: readonly [field: Exclude<keyof Collections[C] & string, '_id'>, texts: readonly string[]];
  /** A field that is at least this number. */
  readonly since?: readonly [field: keyof Collections[C] & string, least: number];
  /** A field that is below this number. */
  readonly before?: readonly [field: keyof Collections[C] & string, limit: number];
}

/** Documents found by their fields: for timers and for what a person asks of their own data, never for a verdict. */
export interface Listings {
  /** How many documents a page holds; a page with fewer is the last. */
  readonly pageSize: number;

  /**
   * A page of documents in the order of `_id`, those after `after`; an empty text begins.
   * @throws {CtidError} SERVICE_UNAVAILABLE
   */
  page<C extends CollectionName>(collection: C, search: Search<C>, after: string): Promise<readonly Collections[C][]>;

  /**
   * Removes documents of a search, some hundreds at most, so that no backlog outlasts a call's time, and says how many:
   * with 0 nothing is left. One that is otherwise when its turn comes stays.
   * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
   */
  removeSome<C extends CollectionName>(collection: C, search: Search<C>): Promise<number>;
}
