import { NETWORK_TYPES } from './connection';
import { call } from './convention';
import { Listeners } from './listeners';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

/** What the phone tells of its network. */
export function networkType({
  device,
}: Phone): Pick<Wx, 'getNetworkType' | 'onNetworkStatusChange' | 'offNetworkStatusChange'> {
  const listeners = new Listeners<WechatMiniprogram.OnNetworkStatusChangeCallback>();
  let before = device.settings.network;
  device.onSettings(({ network }) => {
    if (network === before) return;
    before = network;
    listeners.tell({ isConnected: network !== 'offline', networkType: NETWORK_TYPES[network] });
  });
  return {
    getNetworkType: call('getNetworkType', [], () => ({
      networkType: NETWORK_TYPES[device.settings.network],
      hasSystemProxy: false,
      weakNet: device.settings.network === 'slow',
      // In dBm, as of a good and of a weak Wi-Fi.
      signalStrength: device.settings.network === 'slow' ? -85 : -45,
    })),
    onNetworkStatusChange: listeners.on,
    offNetworkStatusChange: listeners.off,
  };
}
