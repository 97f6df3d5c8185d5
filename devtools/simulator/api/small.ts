import { call } from './convention';
import { nameUnknown } from './name-unknown';
import { NotSupported } from './not-supported';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

/** What mini-programs ask for and a simulator has little to say to. */
export function small({
  device,
}: Phone): Pick<Wx, 'reportEvent' | 'getUpdateManager' | 'getPerformance' | 'getBatteryInfo'> {
  const unknown = <T extends object>(name: string, known: Partial<T>) => nameUnknown(device, name, known) as T;
  return {
    reportEvent: (eventId, data = {}) => device.report('event', `${eventId} ${JSON.stringify(data)}`),
    // There is never a newer version: changes in the project reload the phone.
    getUpdateManager: () =>
      unknown<WechatMiniprogram.UpdateManager>('UpdateManager', {
        onCheckForUpdate: (listener) => void setTimeout(() => listener({ hasUpdate: false })),
        onUpdateReady: () => undefined,
        onUpdateFailed: () => undefined,
        applyUpdate: () => {
          throw new NotSupported('UpdateManager.applyUpdate without an update');
        },
      }),
    // What WeChat measures is not measured here.
    getPerformance: () =>
      unknown<WechatMiniprogram.Performance>('Performance', {
        getEntries: () => [],
        getEntriesByName: () => [],
        getEntriesByType: () => [],
        setBufferSize: () => undefined,
        createObserver: () => ({ supportedEntryTypes: [], observe: () => undefined, disconnect: () => undefined }),
      }),
    getBatteryInfo: call('getBatteryInfo', [], () => ({ level: 80, isCharging: false, isLowPowerModeEnabled: false })),
  };
}
