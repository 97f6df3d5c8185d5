import type { StoredDocument } from './document-store';

/** MongoDB's update operators, as far as the functions use them. */
export interface Update {
  readonly $set?: Readonly<Record<string, unknown>>;
  readonly $inc?: Readonly<Record<string, number>>;
}

/** The document after the update; an operator that is not imitated is refused rather than ignored. */
export function applyUpdate(document: StoredDocument, { $set = {}, $inc = {}, ...others }: Update): StoredDocument {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`the local cloud does not imitate ${unknown}`);
  const raised = Object.entries($inc).map(([field, amount]) => [field, Number(document[field] ?? 0) + amount]);
  return { ...document, ...$set, ...Object.fromEntries(raised) };
}
