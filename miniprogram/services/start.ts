import { fillNonces } from './randomness';
import { removeLeftFiles } from './temporary-files';
import { transport } from './transport/choose-transport';
import { restoreTime } from './trusted-time';

/** What must be so before a page asks for anything: the cloud is chosen, the time taken up, nonces are ready, no picture lies about. */
export async function startServices(): Promise<void> {
  transport();
  restoreTime();
  await Promise.all([fillNonces(), removeLeftFiles()]);
}
