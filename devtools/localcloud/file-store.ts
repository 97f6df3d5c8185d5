import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlatformError } from './platform-error';
import { assertClientMayWrite, isStoragePath } from './storage-rules';

/**
 * Uploaded files in a folder, behind the storage rules. The first upload to a path makes the file, and there is no
 * second one: neither a stranger nor the creator changes what a function may be about to read.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** A client's upload. @throws {PlatformError} STORAGE_EXCEED_AUTHORITY */
  upload(path: string, bytes: Uint8Array): void {
    assertClientMayWrite(path, bytes);
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' });
    } catch {
      throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'something lies there already');
    }
  }

  has(path: string): boolean {
    return isStoragePath(path) && existsSync(join(this.folder, path));
  }

  /** For functions only. */
  read(path: string): Uint8Array | undefined {
    return this.has(path) ? readFileSync(join(this.folder, path)) : undefined;
  }

  /** For functions only. False when nothing lay there. */
  remove(path: string): boolean {
    if (!this.has(path)) return false;
    rmSync(join(this.folder, path));
    return true;
  }
}
