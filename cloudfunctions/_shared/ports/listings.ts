import type { CollectionName, Collections } from './collections';

/** What to look for; all of it must hold. */
export interface Search<C extends CollectionName> {
  /** Scalars only. */
  readonly equal?: Partial<Collections[C]>;
  /** A field that is at least this number. */
  readonly since?: readonly [field: keyof Collections[C] & string, least: number];
  /** A field that is below this number. */
  readonly before?: readonly [field: keyof Collections[C] & string, limit: number];
}

/** Documents found by their fields: for timers and for what a person asks of their own data, never for a verdict. */
export interface Listings {
  /**
   * Up to 100 documents in the order of `_id`, those after `after`; an empty text begins.
   * @throws {CtidError} SERVICE_UNAVAILABLE
   */
  page<C extends CollectionName>(collection: C, search: Search<C>, after: string): Promise<readonly Collections[C][]>;
}
