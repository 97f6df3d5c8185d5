import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlatformError } from './platform-error';
import { assertClientMayWrite, isStoragePath, readStorageRules, type StorageRules } from './storage-rules';

/**
 * Uploaded files in a folder, behind the storage rules. A client's first upload to a path makes the file, and there is no
 * second one: neither a stranger nor the creator changes what a function may be about to read. A file is there whole or
 * not at all, also when the process is killed in between.
 */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly rules: StorageRules = readStorageRules(),
  ) {}

  /** A client's upload. @throws {PlatformError} STORAGE_EXCEED_AUTHORITY */
  upload(path: string, bytes: Uint8Array): void {
    assertClientMayWrite(this.rules, path, bytes);
    const part = this.writePart(path, bytes);
    try {
      linkSync(part, join(this.folder, path));
    } catch {
      throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'something lies there already');
    } finally {
      rmSync(part);
    }
  }

  /** A function's upload: rules are for clients, and it writes over what lies there. @throws {PlatformError} INVALID_PARAM */
  replace(path: string, bytes: Uint8Array): void {
    if (!isStoragePath(path)) throw new PlatformError('INVALID_PARAM', 'no path in the storage');
    renameSync(this.writePart(path, bytes), join(this.folder, path));
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

  /** The bytes in a file of another name, in the same folder. */
  private writePart(path: string, bytes: Uint8Array): string {
    const part = join(this.folder, `${path}.${randomUUID()}.part`);
    mkdirSync(dirname(part), { recursive: true, mode: 0o700 });
    writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' });
    return part;
  }
}
