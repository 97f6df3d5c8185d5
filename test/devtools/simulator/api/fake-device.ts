import type { Device, DeviceSettings } from '../../../../devtools/simulator/device/device';

const SETTINGS: DeviceSettings = {
  theme: 'light',
  fontScale: 1,
  network: 'online',
  clockAhead: 0,
  language: 'zh_CN',
  baseLibrary: '3.8.12',
  cameraSource: '',
  scannerSource: 'otherPhone',
};

/** A phone without a page; `reports` collects what the panel would show. */
export interface FakeDevice extends Device {
  readonly reports: string[];
  apply(change: Partial<DeviceSettings>): void;
}

export function fakeDevice(overlay = {} as HTMLElement): FakeDevice {
  let settings = SETTINGS;
  const listeners = new Set<(settings: DeviceSettings) => void>();
  const reports: string[] = [];
  return {
    name: 'citizen',
    openid: 'o-citizen',
    appId: 'wx-test',
    usesPrivacyCheck: true,
    detectsFaces: true,
    get settings() {
      return settings;
    },
    onSettings(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openCamera() {
      throw new Error('no camera');
    },
    otherScreen: () => undefined,
    overlay,
    reports,
    report: (what, detail = '') => void reports.push(`${what}: ${detail}`),
    now: () => 1_800_000_000,
    apply(change) {
      settings = { ...settings, ...change };
      for (const listener of listeners) listener(settings);
    },
  };
}
