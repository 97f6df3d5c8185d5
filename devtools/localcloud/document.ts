import { calculateObjectSize, EJSON } from 'bson';

export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** MongoDB's limit for one document, and CloudBase's for one reply: 16 MB. */
export const MOST_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** As EJSON, so that dates stay dates. */
export function encodeDocument(document: StoredDocument): string {
  const size = calculateObjectSize(document);
  if (size > MOST_DOCUMENT_BYTES) throw new Error(`BSONObjectTooLarge: ${size} bytes, at most ${MOST_DOCUMENT_BYTES}`);
  return EJSON.stringify(document);
}

export function decodeDocument(text: string): StoredDocument {
  return EJSON.parse(text, { relaxed: true }) as unknown as StoredDocument;
}
