import * as v from 'valibot';
import { decodeBase64url, encodeBase64url } from '../../core/bytes/base64url';

/** Bytes as they stand in a record: base64url. */
export const keptBytes = encodeBase64url;

/** Reads them back. @param length when it is fixed */
export function storedBytes(length?: number) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Uint8Array>(({ dataset, addIssue, NEVER }) => {
      const bytes = bytesOf(dataset.value);
      if (bytes !== undefined && (length === undefined || bytes.length === length)) return bytes;
      addIssue({ message: 'no bytes of this length' });
      return NEVER;
    }),
  );
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return decodeBase64url(text);
  } catch {
    return undefined;
  }
}
