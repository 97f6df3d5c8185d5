import { fileCalls, fileCallsNow } from './file-manager';
import { nameUnknown } from './name-unknown';
import type { Phone } from './phone';
import { USER_DATA_PATH } from './phone-files';

type Wx = WechatMiniprogram.Wx;

/** The phone's files, as the mini-program sees them. */
export function files({ device, files }: Phone): Pick<Wx, 'env' | 'getFileSystemManager'> {
  const known = { ...fileCalls(files), ...fileCallsNow(files) };
  const manager = nameUnknown(device, 'FileSystemManager', known) as WechatMiniprogram.FileSystemManager;
  return { env: { USER_DATA_PATH }, getFileSystemManager: () => manager };
}
