import type { StoredFile } from './phone-disk';
import type { PhoneFiles } from './phone-files';

/** A file's and a folder's rights, as Unix writes them. */
const FILE = 0o100644;
const FOLDER = 0o040755;

/** What `stat` tells. @throws {WxFailure} when it is not there */
export function statsOf(files: PhoneFiles, path: string): WechatMiniprogram.Stats {
  return files.isFolder(path) ? stats(FOLDER, 0, 0) : fileStats(files.read(path, `stat '${path}'`));
}

function fileStats({ bytes, modifiedAt }: StoredFile): WechatMiniprogram.Stats {
  return stats(FILE, bytes.length, Math.floor(modifiedAt));
}

function stats(mode: number, size: number, at: number): WechatMiniprogram.Stats {
  return {
    mode,
    size,
    lastAccessedTime: at,
    lastModifiedTime: at,
    isDirectory: () => mode === FOLDER,
    isFile: () => mode === FILE,
  };
}
