import { removeLeftFiles } from '../temporary-files';

/** Empties everything that the mini-program keeps on this phone. */
export async function wipePhone(): Promise<void> {
  await wx.clearStorage();
  await removeLeftFiles();
}
