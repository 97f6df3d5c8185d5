import { removeLeftFiles } from '../temporary-files';
import { forgetAll } from './forgetting';

/** Empties everything that the mini-program keeps on this phone, and what it remembers of it. */
export async function wipePhone(): Promise<void> {
  await wx.clearStorage();
  forgetAll();
  await removeLeftFiles();
}
