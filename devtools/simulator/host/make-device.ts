import type { Device, DeviceSettings } from '../device/device';
import { SCREEN_CAPTURED, VISIBILITY } from '../device/phone-events';
import { openSource, type SourceDescription } from '../device/sources/open-source';
import { type PhoneConfiguration, type SimulatorConfiguration, UPLOAD } from './phone-configuration';
import type { PhoneControl } from './phone-window';
import { pictureOfScreen } from './screen-picture';
import { shiftClock } from './shift-clock';

/** How a phone comes out of its box. */
function factorySettings({ cameraSources, baseLibrary }: SimulatorConfiguration): DeviceSettings {
  return {
    theme: 'light',
    fontScale: 1,
    network: 'online',
    clockAhead: 0,
    language: 'zh_CN',
    baseLibrary,
    cameraSource: cameraSources[0]?.name ?? '',
    scannerSource: 'otherPhone',
  };
}

/** Makes the phone that this window is, and the handle by which the panel sets it. */
export function makeDevice(
  configuration: SimulatorConfiguration,
  { name, openid }: PhoneConfiguration,
  overlay: HTMLElement,
): { device: Device; control: PhoneControl } {
  const panel = window.parent === window ? undefined : window.parent.simulatorPanel;
  let settings: DeviceSettings = { ...factorySettings(configuration), ...panel?.settingsOf(name) };
  const settingsListeners = new Set<(settings: DeviceSettings) => void>();
  const reportListeners = new Set<(what: string, detail?: string) => void>();
  const reports: (readonly [what: string, detail: string | undefined])[] = [];
  const realNow = Date.now.bind(Date);
  shiftClock(() => settings.clockAhead);
  const beforeLens = (source: string): SourceDescription => {
    const uploaded = source === UPLOAD ? panel?.uploadOf(name) : undefined;
    const found = uploaded ?? configuration.cameraSources.find((one) => one.name === source);
    if (found === undefined) throw new Error(`nothing is before the camera: ${source}`);
    return found;
  };
  const device: Device = {
    name,
    openid,
    appId: configuration.appId,
    usesPrivacyCheck: configuration.usesPrivacyCheck,
    detectsFaces: configuration.detectsFaces,
    get settings() {
      return settings;
    },
    onSettings(listener) {
      settingsListeners.add(listener);
      return () => settingsListeners.delete(listener);
    },
    openCamera: () => openSource(beforeLens(settings.cameraSource), name),
    otherScreen() {
      const other = panel?.otherPhone(name);
      return other === undefined ? undefined : pictureOfScreen(other);
    },
    overlay,
    report(what, detail) {
      reports.push([what, detail]);
      for (const listener of reportListeners) listener(what, detail);
    },
    now: () => realNow() / 1000 + settings.clockAhead,
  };
  const control: PhoneControl = {
    name,
    get settings() {
      return settings;
    },
    apply(change) {
      settings = { ...settings, ...change };
      for (const listener of settingsListeners) listener(settings);
    },
    captureScreen: () => window.dispatchEvent(new Event(SCREEN_CAPTURED)),
    setVisible: (isVisible) => window.dispatchEvent(new CustomEvent(VISIBILITY, { detail: isVisible })),
    onReport(listener) {
      // The panel may listen later than the phone begins.
      for (const [what, detail] of reports) listener(what, detail);
      reportListeners.add(listener);
    },
  };
  return { device, control };
}
