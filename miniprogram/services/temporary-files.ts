import { CtidError } from '../core/errors';
import { newIntentId } from './randomness';
import { messageOf } from './wx-failure';

/** Files that must not outlive their use are called so, and are looked for at the next start. */
const PREFIX = 'fleeting-';

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

/** Runs the work with a file that WeChat made, as a photo; the file is gone afterwards, whatever happens. */
export async function consumeFile<T>(filePath: string, work: (filePath: string) => Promise<T>): Promise<T> {
  try {
    return await work(filePath);
  } finally {
    await removeFile(filePath);
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
  await Promise.all(left.map((name) => removeFile(`${folder}/${name}`)));
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

/** A file that is not there is as good as removed. */
function removeFile(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().unlink({ filePath, complete: () => resolve() });
  });
}
