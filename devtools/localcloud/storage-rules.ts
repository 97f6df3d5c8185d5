import { PlatformError } from './platform-error';

/** What a deployment sets for its storage, and what the local cloud enforces (THREATS 20). */
export const STORAGE_RULES = { read: 'nobody', write: 'creator, once per path' } as const;

/** The one kind of path that clients may write to; it also keeps every path inside the storage folder. */
const FRAME_PATH = /^frames\/[0-9a-f]{32}\/[0-9]{2}\.jpg$/;

/** 6 MB, as for every request to the platform. */
const MOST_BYTES = 6 * 1024 * 1024;

export function isStoragePath(path: string): boolean {
  return FRAME_PATH.test(path);
}

/** @throws {PlatformError} STORAGE_EXCEED_AUTHORITY */
export function assertClientMayWrite(path: string, bytes: Uint8Array): void {
  if (!isStoragePath(path)) throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'no client may write there');
  if (bytes.length > MOST_BYTES) throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'more than 6 MB');
}
