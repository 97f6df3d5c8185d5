import type { DeviceSettings } from '../device/device';
import type { SourceDescription } from '../device/sources/open-source';

/** A phone, as the panel around it (and a test) sees it: `iframe.contentWindow.phone`. */
export interface PhoneControl {
  readonly name: string;
  readonly settings: DeviceSettings;
  apply(change: Partial<DeviceSettings>): void;
  /** As if the person had taken a screenshot. */
  captureScreen(): void;
  /** As if the person had pressed the phone's home button, or come back. */
  setVisible(isVisible: boolean): void;
  onReport(listener: (what: string, detail?: string) => void): void;
}

/** The panel, as a phone in it sees it: `window.parent.simulatorPanel`. */
export interface Panel {
  settingsOf(phone: string): Partial<DeviceSettings>;
  /** Sets a phone, also after it is opened again. */
  set(phone: string, change: Partial<DeviceSettings>): void;
  /** The picture or video that a person has chosen to be before a phone's camera. */
  uploadOf(phone: string): SourceDescription | undefined;
  /** The window of the phone beside this one. */
  otherPhone(phone: string): Window | undefined;
}

declare global {
  interface Window {
    phone?: PhoneControl;
    simulatorPanel?: Panel;
  }
}
