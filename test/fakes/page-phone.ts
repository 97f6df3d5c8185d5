import { ScreenPhone } from './screen-phone';

type Callbacks = { readonly success?: () => void; readonly fail?: () => void };

/** A phone with what pages do besides: open each other, ask, light the screen, and ask who holds the phone. */
export class PagePhone extends ScreenPhone {
  /** Where pages led, in order. */
  readonly opened: string[] = [];
  /** What the person answers when asked whether it is meant. */
  confirms = true;
  brightness = 0.4;
  isAwake = false;
  /** How often the phone asked who holds it, and what came of it. */
  unlocksAsked = 0;
  unlocking: () => Promise<void> = async () => undefined;
  /** How often a pull-down was ended. */
  pullsStopped = 0;

  override plugIn(): void {
    super.plugIn();
    this.functions.set('readVenueCredential', async () => ({ ok: false, code: 'STAFF_NOT_APPROVED' }));
    const { wx } = globalThis as unknown as { readonly wx: object };
    Object.assign(wx, { ...this.pageCalls(), ...this.screenCalls(), ...this.soterCalls() });
  }

  private pageCalls(): object {
    const open = async ({ url }: { readonly url: string }) => void this.opened.push(url);
    return {
      navigateTo: open,
      redirectTo: open,
      reLaunch: open,
      setNavigationBarTitle: () => undefined,
      showModal: async () => ({ confirm: this.confirms }),
      requirePrivacyAuthorize: ({ success }: Callbacks) => success?.(),
      stopPullDownRefresh: () => {
        this.pullsStopped++;
      },
    };
  }

  private screenCalls(): object {
    return {
      canIUse: () => false,
      getScreenBrightness: async () => ({ value: this.brightness }),
      setScreenBrightness: async ({ value }: { readonly value: number }) => {
        this.brightness = value;
      },
      setKeepScreenOn: ({ keepScreenOn }: { readonly keepScreenOn: boolean }) => {
        this.isAwake = keepScreenOn;
      },
      onUserCaptureScreen: () => undefined,
      offUserCaptureScreen: () => undefined,
    };
  }

  private soterCalls(): object {
    return {
      checkIsSupportSoterAuthentication: async () => ({ supportMode: ['fingerPrint'] }),
      checkIsSoterEnrolledInDevice: async () => ({ isEnrolled: true }),
      startSoterAuthentication: () => {
        this.unlocksAsked++;
        return this.unlocking();
      },
    };
  }
}
