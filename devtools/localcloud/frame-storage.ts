import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The one kind of path that a client may write to; it also keeps every path inside the folder. */
const FRAME_PATH = /^frames\/[0-9a-f]{32}\/[0-9]{2}\.jpg$/;
const MOST_BYTES = 6 * 1024 * 1024;

/** Storage with its rules: the creator may write once, nobody but functions may read or delete. */
export class FrameStorage {
  private readonly creators = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** False when the rules refuse it: a foreign path, a second write by another, too large. */
  upload(openid: string, path: string, bytes: Uint8Array): boolean {
    const creator = this.creators.get(path) ?? openid;
    if (!FRAME_PATH.test(path) || bytes.length > MOST_BYTES || creator !== openid) return false;
    this.creators.set(path, openid);
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
    return true;
  }

  read(path: string): Uint8Array | undefined {
    const file = join(this.folder, path);
    return FRAME_PATH.test(path) && existsSync(file) ? readFileSync(file) : undefined;
  }

  remove(path: string): void {
    if (FRAME_PATH.test(path)) rmSync(join(this.folder, path), { force: true });
  }
}
