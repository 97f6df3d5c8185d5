import type { Device } from '../device/device';
import { account } from './account';
import { audio } from './audio';
import { camera } from './camera';
import { canIUse } from './can-i-use';
import { canvas } from './canvas';
import { capture } from './capture';
import { clipboard } from './clipboard';
import { cloud } from './cloud';
import { deviceInfo } from './device-info';
import { actionSheet } from './dialogs/action-sheet';
import { modal } from './dialogs/modal';
import { toast } from './dialogs/toast';
import { files } from './files';
import { lifecycle } from './lifecycle';
import { media } from './media';
import { nameUnknown } from './name-unknown';
import { networkType } from './network-type';
import { followOpenTypes } from './open-types';
import { permissions } from './permissions';
import { phoneOf } from './phone';
import { phoneWindow } from './phone-window';
import { privacy } from './privacy';
import { random } from './random';
import { request } from './request';
import { scan } from './scan';
import { screen } from './screen';
import { small } from './small';
import { soter } from './soter';
import { storage } from './storage';
import { theme } from './theme';
import { vibrate } from './vibrate';
import { visionKit } from './vision-kit';

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
> &
  Partial<Pick<Wx, 'getLaunchOptionsSync' | 'getEnterOptionsSync'>>;

const AREAS = [
  account,
  actionSheet,
  audio,
  camera,
  canvas,
  capture,
  clipboard,
  cloud,
  deviceInfo,
  files,
  lifecycle,
  media,
  modal,
  networkType,
  permissions,
  phoneWindow,
  privacy,
  random,
  request,
  scan,
  screen,
  small,
  soter,
  storage,
  theme,
  toast,
  vibrate,
  visionKit,
];

/** The global `wx` of a phone. It is there when the phone's disk has been read. */
export async function makeWx(device: Device, host: Host): Promise<Wx> {
  const phone = await phoneOf(device);
  followOpenTypes(phone);
  const areas: Partial<Wx> = Object.assign({}, ...AREAS.map((area) => area(phone)), host);
  return nameUnknown(device, 'wx', { ...areas, canIUse: canIUse(areas) }) as Wx;
}
