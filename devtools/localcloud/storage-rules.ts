import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PATHS } from '../paths';
import { PlatformError } from './platform-error';

/** CloudBase's words for: what lies there is its creator's alone. */
const CREATOR = 'resource.openid == auth.openid';

/** Other rules are refused here, because nothing here would enforce them. */
const RULES = v.strictObject({ read: v.literal(false), write: v.union([v.literal(false), v.literal(CREATOR)]) });

/** What clients may do with files: nobody reads. */
export type StorageRules = v.InferOutput<typeof RULES>;

/** `storage.json`: what a deployment sets for its storage, and what the local cloud enforces (THREATS 20). */
export function readStorageRules(file = join(PATHS.functions, 'storage.json')): StorageRules {
  return v.parse(RULES, JSON.parse(readFileSync(file, 'utf8')));
}

/** The one kind of path that clients may write to. */
const FRAME_PATH = /^frames\/[0-9a-f]{32}\/[0-9]{2}\.jpg$/;

/** Any path that stays inside the storage folder. */
const PATH = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/;

/** 6 MB, as for every request to the platform. */
const MOST_BYTES = 6 * 1024 * 1024;

export function isStoragePath(path: string): boolean {
  return path.length <= 1024 && PATH.test(path);
}

/** @throws {PlatformError} STORAGE_EXCEED_AUTHORITY */
export function assertClientMayWrite({ write }: StorageRules, path: string, bytes: Uint8Array): void {
  if (write === false || !FRAME_PATH.test(path)) {
    throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'no client may write there');
  }
  if (bytes.length > MOST_BYTES) throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'more than 6 MB');
}
