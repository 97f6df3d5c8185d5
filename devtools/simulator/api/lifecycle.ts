import { VISIBILITY } from '../device/phone-events';
import { call } from './convention';
import { Listeners } from './listeners';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;
type Names =
  | `${'on' | 'off'}${'AppShow' | 'AppHide' | 'Error' | 'UnhandledRejection'}`
  | `get${'Launch' | 'Enter'}OptionsSync`
  | 'exitMiniProgram';

/** Opened from the list of recent mini-programs. https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const SCENE = 1089;

/** The mini-program comes, goes, and goes wrong. */
export function lifecycle({ device }: Phone): Pick<Wx, Names> {
  const page = device.overlay.ownerDocument.defaultView ?? window;
  const shown = new Listeners<WechatMiniprogram.OnAppShowCallback>();
  const hidden = new Listeners<WechatMiniprogram.OnAppHideCallback>();
  const errors = new Listeners<WechatMiniprogram.WxOnErrorCallback>();
  const rejections = new Listeners<WechatMiniprogram.OnUnhandledRejectionCallback>();
  page.addEventListener(VISIBILITY, (event) => {
    if ((event as CustomEvent<boolean>).detail) shown.tell(launchOptions());
    else hidden.tell({ reason: 0 } as never);
  });
  // The typings make an object of it; phones give the text.
  page.addEventListener('error', ({ error, message }) => errors.tell((error?.stack ?? message) as never));
  page.addEventListener('unhandledrejection', ({ reason, promise }) => rejections.tell({ reason, promise }));
  return {
    ...{ onAppShow: shown.on, offAppShow: shown.off, onAppHide: hidden.on, offAppHide: hidden.off },
    ...{ onError: errors.on, offError: errors.off },
    ...{ onUnhandledRejection: rejections.on, offUnhandledRejection: rejections.off },
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    exitMiniProgram: call('exitMiniProgram', [], () => {
      device.report('mini-program', 'left');
      page.dispatchEvent(new CustomEvent(VISIBILITY, { detail: false }));
    }),
  };
}

/** Where there is a host, it knows better where the mini-program was opened. */
function launchOptions(): WechatMiniprogram.LaunchOptionsApp {
  return {
    path: '',
    query: {},
    scene: SCENE,
    referrerInfo: { appId: '', extraData: {} },
    apiCategory: 'default',
    forwardMaterials: [],
    hostExtraData: { host_scene: '' },
  };
}
