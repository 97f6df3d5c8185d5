import type { Shelf, StoredFile } from './phone-disk';
import { WxFailure } from './wx-failure';

type Bytes = Uint8Array<ArrayBuffer>;

/** `wx.env.USER_DATA_PATH` */
export const USER_DATA_PATH = 'wxfile://usr';
const TEMPORARY = 'wxfile://tmp_';
const SAVED = 'wxfile://store_';

/** Of all that is kept. https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html */
const MOST_BYTES = 200 * 1024 * 1024;

/** WeChat's words and numbers. https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.readFile.html */
const missing = (what: string) => new WxFailure(`no such file or directory, ${what}`, { errno: 1300002 });
const denied = (what: string) => new WxFailure(`permission denied, ${what}`, { errno: 1300013 });
const full = () => new WxFailure('the maximum size of the file storage limit is exceeded', { errno: 1300202 });

/** The files of one mini-program on one phone. Folders are names that end with a slash. */
export class PhoneFiles {
  readonly #temporary = new Map<string, StoredFile>();
  #made = 0;

  /** @param now seconds since 1970 */
  constructor(
    private readonly kept: Shelf<StoredFile>,
    private readonly now: () => number,
  ) {}

  /** @throws {WxFailure} when it is not there */
  read(path: string, doing = `open '${path}'`): StoredFile {
    const file = this.#shelfOf(path).get(path);
    if (file === undefined) throw missing(doing);
    return file;
  }

  /** @throws {WxFailure} outside of the mini-program's folder, in a folder that is not there, when all is full */
  write(path: string, bytes: Bytes): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`) || path.endsWith('/')) throw denied(`open '${path}'`);
    if (!this.isFolder(folderOf(path))) throw missing(`open '${path}'`);
    this.#keep(path, bytes);
  }

  /** A file that is gone when the mini-program is. @param ending `jpg` */
  addTemporary(bytes: Bytes, ending: string): string {
    this.#made += 1;
    const path = `${TEMPORARY}${crypto.randomUUID().replaceAll('-', '')}${this.#made}.${ending}`;
    this.#temporary.set(path, { bytes, modifiedAt: this.now() });
    return path;
  }

  /** An address by which the page around can show the file; undefined when there is none. */
  url(path: string): string | undefined {
    const file = this.#shelfOf(path).get(path);
    return file === undefined ? undefined : URL.createObjectURL(new Blob([file.bytes], { type: typeOf(path) }));
  }

  /** Moves a temporary file to where it is kept. @returns where */
  save(temporaryPath: string, path: string | undefined): string {
    const { bytes } = this.read(temporaryPath);
    const to = path ?? temporaryPath.replace(TEMPORARY, SAVED);
    if (path === undefined) this.#keep(to, bytes);
    else this.write(to, bytes);
    this.#shelfOf(temporaryPath).delete(temporaryPath);
    return to;
  }

  remove(path: string): void {
    this.read(path, `unlink '${path}'`);
    this.#shelfOf(path).delete(path);
  }

  isFolder(path: string): boolean {
    return path === USER_DATA_PATH || this.kept.has(`${path}/`);
  }

  addFolder(path: string, isRecursive: boolean): void {
    const above = folderOf(path);
    if (this.isFolder(path)) throw new WxFailure(`file already exists ${path}`, { errno: 1301005 });
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw denied(`mkdir '${path}'`);
    if (!this.isFolder(above) && !isRecursive) throw missing(`mkdir '${path}'`);
    if (!this.isFolder(above)) this.addFolder(above, true);
    this.#keep(`${path}/`, new Uint8Array());
  }

  removeFolder(path: string, isRecursive: boolean): void {
    if (!this.kept.has(`${path}/`)) throw missing(`rmdir '${path}'`);
    const inside = [...this.kept.keys()].filter((name) => name.startsWith(`${path}/`));
    if (inside.length > 1 && !isRecursive) throw new WxFailure('directory not empty', { errno: 1300066 });
    for (const name of inside) this.kept.delete(name);
  }

  /** Names in a folder. */
  list(path: string): string[] {
    if (!this.isFolder(path)) throw missing(`scandir '${path}'`);
    const inside = [...this.kept.keys()].filter((name) => name.startsWith(`${path}/`) && name !== `${path}/`);
    return [...new Set(inside.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))];
  }

  /** What `saveFile` has kept where it was not told where. */
  saved(): readonly (readonly [string, StoredFile])[] {
    const names = [...this.kept.keys()].filter((name) => name.startsWith(SAVED));
    return names.map((name) => [name, this.read(name)] as const);
  }

  #keep(path: string, bytes: Bytes): void {
    let size = bytes.length - (this.kept.get(path)?.bytes.length ?? 0);
    for (const file of this.kept.values()) size += file.bytes.length;
    if (size > MOST_BYTES) throw full();
    this.kept.set(path, { bytes, modifiedAt: this.now() });
  }

  #shelfOf(path: string): Shelf<StoredFile> {
    return path.startsWith(TEMPORARY) ? this.#temporary : this.kept;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
