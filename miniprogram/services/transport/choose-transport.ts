import { CONFIGURATION } from '../configuration';
import { httpTransport } from './http-transport';
import { Transport } from './transport';
import { wxCloudTransport } from './wx-cloud-transport';

/** Where a checkout has no cloud of WeChat's: in WeChat DevTools. */
const DEVTOOLS = 'devtools';

let chosen: Transport | undefined;

/** The one transport of this run. */
export function transport(): Transport {
  chosen ??= isLocal(CONFIGURATION.cloudEnvironment, wx.getDeviceInfo().platform)
    ? httpTransport(CONFIGURATION.localCloud)
    : wxCloudTransport(CONFIGURATION.cloudEnvironment);
  return chosen;
}

/** The local cloud over HTTP, when no environment is set and WeChat DevTools run the checkout; a simulator has `wx.cloud`. */
export function isLocal(cloudEnvironment: string, platform: string): boolean {
  return cloudEnvironment === '' && platform === DEVTOOLS;
}
