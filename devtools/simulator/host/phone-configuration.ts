/** What stands before a phone's lens, as the one who starts the simulator names it. */
export interface CameraSourceConfiguration {
  readonly name: string;
  /** For people: `表演者 performer`. */
  readonly title: string;
  /** Under which heading the panel offers it; by default under none. */
  readonly group?: string;
  readonly kind: 'picture' | 'video' | 'webcam' | 'burst';
  readonly url?: string;
}

/** The camera source that is a file which the person at the panel has chosen. */
export const UPLOAD = 'upload';

export interface PhoneConfiguration {
  readonly name: string;
  readonly openid: string;
  /** For people: `市民 citizen`. */
  readonly title: string;
}

/** What the server tells the pages of the simulator. */
export interface SimulatorConfiguration {
  readonly phones: readonly PhoneConfiguration[];
  readonly cameraSources: readonly CameraSourceConfiguration[];
  readonly baseLibrary: string;
  /** Of `project.config.json`. */
  readonly appId: string;
  /** `__usePrivacyCheck__` of `app.json`. */
  readonly usesPrivacyCheck: boolean;
  /** Whether the server answers which faces are in a picture. */
  readonly detectsFaces: boolean;
}
