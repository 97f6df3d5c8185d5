import { callNow } from './call-now';
import { callsOf } from './convention';
import { decode, encode } from './file-encoding';
import { statsOf } from './file-stats';
import type { PhoneFiles } from './phone-files';
import { WxFailure } from './wx-failure';

type Manager = WechatMiniprogram.FileSystemManager;

const call = callsOf<Manager>({ promises: false });

/** `FileSystemManager`: the asynchronous calls. They know callbacks only. */
export function fileCalls(files: PhoneFiles): Partial<Manager> {
  return {
    access: call('access', ['path'], ({ path }) => assertThere(files, path)),
    readFile: call('readFile', ['filePath', 'encoding', 'position', 'length'], (option) => ({
      data: readPart(files, option),
    })),
    writeFile: call('writeFile', ['filePath', 'data', 'encoding'], ({ filePath, data, encoding }) =>
      files.write(filePath, encode(data, encoding)),
    ),
    appendFile: call('appendFile', ['filePath', 'data', 'encoding'], ({ filePath, data, encoding }) =>
      files.write(filePath, joined(files.read(filePath).bytes, encode(data, encoding))),
    ),
    copyFile: call('copyFile', ['srcPath', 'destPath'], ({ srcPath, destPath }) =>
      files.write(destPath, files.read(srcPath, `copyFile '${srcPath}' -> '${destPath}'`).bytes),
    ),
    rename: call('rename', ['oldPath', 'newPath'], ({ oldPath, newPath }) => move(files, oldPath, newPath)),
    unlink: call('unlink', ['filePath'], ({ filePath }) => files.remove(filePath)),
    saveFile: call('saveFile', ['tempFilePath', 'filePath'], ({ tempFilePath, filePath }) => ({
      savedFilePath: files.save(tempFilePath, filePath),
    })),
    removeSavedFile: call('removeSavedFile', ['filePath'], ({ filePath }) => files.remove(filePath)),
    getSavedFileList: call('getSavedFileList', [], () => ({
      fileList: files.saved().map(([filePath, { bytes, modifiedAt }]) => ({
        filePath,
        size: bytes.length,
        createTime: Math.floor(modifiedAt),
      })),
    })),
    mkdir: call('mkdir', ['dirPath', 'recursive'], ({ dirPath, recursive = false }) =>
      files.addFolder(dirPath, recursive),
    ),
    rmdir: call('rmdir', ['dirPath', 'recursive'], ({ dirPath, recursive = false }) =>
      files.removeFolder(dirPath, recursive),
    ),
    readdir: call('readdir', ['dirPath'], ({ dirPath }) => ({ files: files.list(dirPath) })),
    stat: call('stat', ['path'], ({ path }) => ({ stats: statsOf(files, path) })),
  };
}

/** `FileSystemManager`: the synchronous calls. */
export function fileCallsNow(files: PhoneFiles): Partial<Manager> {
  return {
    accessSync: (path) => callNow('accessSync', () => assertThere(files, path)),
    readFileSync: (filePath, encoding, position, length) =>
      callNow('readFileSync', () => readPart(files, { filePath, encoding, position, length })),
    writeFileSync: (filePath, data, encoding) =>
      callNow('writeFileSync', () => files.write(filePath, encode(data, encoding))),
    copyFileSync: (from, to) => callNow('copyFileSync', () => files.write(to, files.read(from).bytes)),
    renameSync: (from, to) => callNow('renameSync', () => move(files, from, to)),
    unlinkSync: (filePath) => callNow('unlinkSync', () => files.remove(filePath)),
    saveFileSync: (from, to) => callNow('saveFileSync', () => files.save(from, to)),
    mkdirSync: (path, recursive = false) => callNow('mkdirSync', () => files.addFolder(path, recursive)),
    rmdirSync: (path, recursive = false) => callNow('rmdirSync', () => files.removeFolder(path, recursive)),
    readdirSync: (path) => callNow('readdirSync', () => files.list(path)),
    statSync: (path) => callNow('statSync', () => statsOf(files, path)),
  };
}

type Part = {
  [K in 'filePath' | 'encoding' | 'position' | 'length']?: WechatMiniprogram.ReadFileOption[K] | undefined;
};

function readPart(files: PhoneFiles, { filePath = '', encoding, position = 0, length }: Part): string | ArrayBuffer {
  const { bytes } = files.read(filePath);
  return decode(bytes.subarray(position, length === undefined ? undefined : position + length), encoding);
}

function assertThere(files: PhoneFiles, path: string): void {
  if (!files.isFolder(path)) files.read(path, `access '${path}'`);
}

function move(files: PhoneFiles, from: string, to: string): void {
  if (from === to) throw new WxFailure(`operation not permitted, rename '${from}'`, { errno: 1300001 });
  files.write(to, files.read(from, `rename '${from}' -> '${to}'`).bytes);
  files.remove(from);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
