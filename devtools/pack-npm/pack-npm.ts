import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyLicences, packLibraries } from './pack-libraries';
import { packTdesign } from './pack-tdesign';
import { usedFiles } from './used-components';

/** Writes `miniprogram_npm` anew: what the mini-program imports from npm, as every phone and WeChat DevTools can load it. */
export async function packNpm(root: string, outFolder = join(root, 'miniprogram', 'miniprogram_npm')): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true });
  await packLibraries(root, outFolder);
  const tdesign = join(root, 'node_modules', 'tdesign-miniprogram');
  const copies = join(outFolder, 'tdesign-miniprogram');
  const written = packTdesign(join(tdesign, 'miniprogram_dist'), usedFiles(join(root, 'miniprogram')), copies);
  if (written.length > 0) copyLicences(tdesign, copies);
}
