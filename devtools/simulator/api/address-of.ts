import type { PhoneFiles } from './phone-files';

/** Where the simulator's server gives the mini-program's own files. */
const PROJECT = '/project';

/** The address by which a browser loads what a page names: a file of the phone, of the mini-program, or of the network. */
export function addressOf(files: PhoneFiles, src: string): string {
  const file = files.url(src);
  if (file !== undefined) return file;
  return src === '' || /^(https?:|data:|blob:)/.test(src) ? src : `${PROJECT}/${src.replace(/^\//, '')}`;
}
