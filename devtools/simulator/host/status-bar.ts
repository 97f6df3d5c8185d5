import type { Device, DeviceSettings } from '../device/device';
import { element } from './element';

const NETWORK: Readonly<Record<DeviceSettings['network'], string>> = {
  online: '5G',
  slow: '慢 slow',
  offline: '无网络 offline',
};

/** The strip at the top of a phone: its own clock, and its network. */
export function statusBar(device: Device): HTMLElement {
  const clock = element('span', '');
  const network = element('span', '');
  const draw = (): void => {
    clock.textContent = new Date(device.now() * 1000).toTimeString().slice(0, 5);
    network.textContent = NETWORK[device.settings.network];
  };
  draw();
  setInterval(draw, 1000);
  device.onSettings(draw);
  return element('div', 'status-bar', { 'aria-hidden': 'true' }, clock, network);
}
