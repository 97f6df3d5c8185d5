/** What the person at the panel can set on a phone. */
export interface DeviceSettings {
  readonly theme: 'light' | 'dark';
  /** 1 is WeChat's standard; text of the mini-program grows by it, up to 2. */
  readonly fontScale: number;
  readonly network: 'online' | 'slow' | 'offline';
  /** How far the phone's clock is ahead, in seconds; negative when it is behind. */
  readonly clockAhead: number;
  readonly language: 'zh_CN' | 'en';
  /** As `wx.getAppBaseInfo().SDKVersion` gives it. */
  readonly baseLibrary: string;
  /** Which camera source is before the lens, by its name. */
  readonly cameraSource: string;
  /** What the scanner looks at. */
  readonly scannerSource: 'otherPhone' | 'webcam' | 'picture';
}

/** A picture that a camera gives: RGBA, four bytes a pixel. */
export interface CameraFrame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What stands before the lens. */
export interface CameraSource {
  /** The clock of what it shows begins; a source may need a moment. @throws {Error} with the reason, for people */
  start(): Promise<void>;
  /** What is seen now; undefined before the first picture. */
  frame(): CameraFrame | undefined;
  stop(): void;
}

/** One simulated phone, as the `wx` API, the built-in components and the host see it. */
export interface Device {
  /** `citizen`, `cafe`: unique among the phones of a page; storage and files are kept under it. */
  readonly name: string;
  /** Whom WeChat says that the phone's owner is. */
  readonly openid: string;
  /** Of `project.config.json`. */
  readonly appId: string;
  /** `__usePrivacyCheck__` of `app.json`: nothing of a person is reached before they have agreed. */
  readonly usesPrivacyCheck: boolean;
  /** Whether somebody sees faces for it; else it has no detector, as WeChat DevTools. */
  readonly detectsFaces: boolean;
  readonly settings: DeviceSettings;
  /** Tells of changed settings; the returned function stops it. */
  onSettings(listener: (settings: DeviceSettings) => void): () => void;
  /** Opens what is before the lens. */
  openCamera(): CameraSource;
  /** The other phone's screen as a picture: its canvases and images where they lie; undefined when there is none. */
  otherScreen(): CameraFrame | undefined;
  /** Where toasts, dialogs, sheets and the scanner are drawn, above every page. */
  readonly overlay: HTMLElement;
  /** A line for the panel: vibration, sound, brightness, keep-awake, unknown calls. */
  report(what: string, detail?: string): void;
  /** Seconds since 1970 by the phone's own clock, which may be off. `Date` inside the phone agrees with it. */
  now(): number;
}
