import type { Device } from '../device/device';
import { account } from './account';
import { cloud } from './cloud';
import { deviceInfo } from './device-info';
import { actionSheet } from './dialogs/action-sheet';
import { modal } from './dialogs/modal';
import { toast } from './dialogs/toast';
import { files } from './files';
import { nameUnknown } from './name-unknown';
import { networkType } from './network-type';
import { phoneOf } from './phone';
import { phoneWindow } from './phone-window';
import { random } from './random';
import { storage } from './storage';
import { theme } from './theme';

type Wx = WechatMiniprogram.Wx;

/** What the engine itself gives: pages and what is on them. */
export type Host = Pick<
  Wx,
  | 'navigateTo'
  | 'redirectTo'
  | 'navigateBack'
  | 'reLaunch'
  | 'switchTab'
  | 'createSelectorQuery'
  | 'createIntersectionObserver'
  | 'nextTick'
  | 'setNavigationBarTitle'
  | 'setNavigationBarColor'
  | 'pageScrollTo'
  | 'startPullDownRefresh'
  | 'stopPullDownRefresh'
>;

const AREAS = [
  account,
  actionSheet,
  cloud,
  deviceInfo,
  files,
  modal,
  networkType,
  phoneWindow,
  random,
  storage,
  theme,
  toast,
];

/** The global `wx` of a phone. It is there when the phone's disk has been read. */
export async function makeWx(device: Device, host: Host): Promise<Wx> {
  const phone = await phoneOf(device);
  const areas: Partial<Wx> = Object.assign({}, host, ...AREAS.map((area) => area(phone)));
  return nameUnknown(device, 'wx', areas) as Wx;
}
