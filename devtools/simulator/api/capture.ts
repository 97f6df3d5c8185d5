import { SCREEN_CAPTURED, SCREEN_RECORDED } from '../device/phone-events';
import { call } from './convention';
import { Listeners } from './listeners';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;
type Names =
  | `${'on' | 'off'}${'UserCaptureScreen' | 'ScreenRecordingStateChanged'}`
  | 'getScreenRecordingState'
  | 'setVisualEffectOnCapture';

/** Screenshots and recordings of the screen. */
export function capture({ device }: Phone): Pick<Wx, Names> {
  const captured = new Listeners<WechatMiniprogram.OnUserCaptureScreenCallback>();
  const recorded = new Listeners<WechatMiniprogram.OnScreenRecordingStateChangedCallback>();
  let isRecording = false;
  const page = device.overlay.ownerDocument.defaultView;
  page?.addEventListener(SCREEN_CAPTURED, () => captured.tell({}));
  page?.addEventListener(SCREEN_RECORDED, (event) => {
    isRecording = (event as CustomEvent<boolean>).detail;
    recorded.tell({ state: isRecording ? 'start' : 'stop' });
  });
  return {
    onUserCaptureScreen: captured.on,
    offUserCaptureScreen: captured.off,
    onScreenRecordingStateChanged: recorded.on,
    offScreenRecordingStateChanged: recorded.off,
    getScreenRecordingState: call('getScreenRecordingState', [], () => ({ state: isRecording ? 'on' : 'off' })),
    setVisualEffectOnCapture: call('setVisualEffectOnCapture', ['visualEffect'], ({ visualEffect = 'none' }) =>
      device.report('on capture', visualEffect),
    ),
  };
}
