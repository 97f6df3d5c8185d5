import { type LocalCloud, startLocalCloud } from '../../devtools/localcloud/local-cloud';
import { makeFolder } from '../devtools/localcloud/probe-cloud';

/** The caller that this process stands for. */
export const OPENID = 'o-of-the-test';

/**
 * Starts a local cloud and puts this process where a function would be: the adapters that it loads from now on use the
 * unmodified SDK against it.
 */
export async function startCloudForAdapters(functionsFolder = makeFolder()): Promise<LocalCloud> {
  const variable = (name: string) => name.toLowerCase();
  const cloud = await startLocalCloud({ dataFolder: makeFolder(), functionsFolder, variable });
  Object.assign(process.env, cloud.environmentFor(OPENID), { STORAGE_BUCKET: 'local-bucket' });
  return cloud;
}
