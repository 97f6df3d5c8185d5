import { CtidError } from '../core/errors';
import { newIntentId } from './randomness';
import { messageOf } from './wx-failure';

/** Files that must not outlive their use are called so, and are looked for at the next start. */
const PREFIX = 'fleeting-';

/** What WeChat says of a file that is not there. */
const NO_SUCH_FILE = /no such file/i;

/** Runs the work with the bytes in a file, because WeChat's upload takes files only; the file is gone afterwards, whatever happens. */
export async function withTemporaryFile<T>(bytes: ArrayBuffer, work: (filePath: string) => Promise<T>): Promise<T> {
  const filePath = `${wx.env.USER_DATA_PATH}/${PREFIX}${await newIntentId()}.jpg`;
  try {
    await writeFile(filePath, bytes);
    return await work(filePath);
  } finally {
    await removeFile(filePath);
  }
}

/**
 * Runs the work with a file that WeChat made, as a photo; the file is gone afterwards, whatever happens.
 * @throws {CtidError} CAMERA_UNAVAILABLE when it cannot be removed: whoever was photographed is promised that it is gone
 */
export async function consumeFile<T>(filePath: string, work: (filePath: string) => Promise<T>): Promise<T> {
  try {
    return await work(filePath);
  } finally {
    await removeMadeFile(filePath);
  }
}

/** Removes what a mini-program that was killed left behind. Call once, at the start. */
export async function removeLeftFiles(): Promise<void> {
  const folder = wx.env.USER_DATA_PATH;
  const names = await new Promise<readonly string[]>((resolve) => {
    wx.getFileSystemManager().readdir({
      dirPath: folder,
      success: ({ files }) => resolve(files),
      fail: () => resolve([]),
    });
  });
  const left = names.filter((name) => name.startsWith(PREFIX));
  await Promise.all([...left.map((name) => removeFile(`${folder}/${name}`)), removeSavedFiles()]);
}

/** Nothing is saved but what is to be removed. */
async function removeSavedFiles(): Promise<void> {
  const saved = await new Promise<readonly string[]>((resolve) => {
    wx.getFileSystemManager().getSavedFileList({
      success: ({ fileList }) => resolve(fileList.map(({ filePath }) => filePath)),
      fail: () => resolve([]),
    });
  });
  await Promise.all(saved.map(removeSavedFile));
}

function writeFile(filePath: string, data: ArrayBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data,
      success: () => resolve(),
      fail: (failure) => reject(new CtidError('STORAGE_FULL', messageOf(failure))),
    });
  });
}

/** A file of one's own. One that is not there is as good as removed; what stays is looked for at the next start. */
async function removeFile(filePath: string): Promise<void> {
  await unlinked(filePath);
}

/**
 * A file in WeChat's own folder, which on phones may not be unlinked: saved, it is one's own and can be removed.
 * @throws {CtidError} CAMERA_UNAVAILABLE
 */
async function removeMadeFile(filePath: string): Promise<void> {
  if (await unlinked(filePath)) return;
  const saved = await new Promise<string | undefined>((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath: filePath,
      success: ({ savedFilePath }) => resolve(String(savedFilePath)),
      fail: () => resolve(undefined),
    });
  });
  const isRemoved = saved !== undefined && (await removeSavedFile(saved));
  if (!isRemoved) throw new CtidError('CAMERA_UNAVAILABLE', 'a photo cannot be removed');
}

function unlinked(filePath: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().unlink({
      filePath,
      success: () => resolve(true),
      fail: (failure) => resolve(NO_SUCH_FILE.test(messageOf(failure))),
    });
  });
}

function removeSavedFile(filePath: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().removeSavedFile({
      filePath,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
