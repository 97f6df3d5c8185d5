import { refreshTime } from './refresh-time';
import { renewIfDue } from './wallet/renew';

/**
 * What is good to have whenever the mini-program comes to the front: the server's time, because the phone's clock may have
 * been set meanwhile, and codes for another day. Nobody waits for it; without a network it is done the next time.
 */
export async function catchUp(): Promise<void> {
  if (await refreshTime()) await renewIfDue().catch(() => undefined);
}
