import { MemoryPhone } from './memory-phone';

/** What a person decided about privacy, as WeChat is told. */
export interface PrivacyDecision {
  readonly event: string;
  readonly buttonId?: string;
}

/** A phone with what screens ask besides: its language, its pixels, and WeChat's privacy flow. */
export class ScreenPhone extends MemoryPhone {
  language = 'zh_CN';
  pixelRatio = 2;
  /** How often the privacy guide was opened. */
  contractsRead = 0;
  private asked: ((decide: (decision: PrivacyDecision) => void) => void) | undefined;

  override plugIn(): void {
    super.plugIn();
    const { wx } = globalThis as unknown as { readonly wx: object };
    Object.assign(wx, {
      getAppBaseInfo: () => ({ language: this.language }),
      nextTick: (work: () => void) => queueMicrotask(work),
      getWindowInfo: () => ({ pixelRatio: this.pixelRatio }),
      onNeedPrivacyAuthorization: (listener: typeof this.asked) => {
        this.asked = listener;
      },
      openPrivacyContract: () => {
        this.contractsRead++;
      },
    });
  }

  /** Chooses as on the settings page. */
  choose(preferences: { readonly language?: 'zh' | 'en'; readonly elder?: boolean }): void {
    this.storage.set('preferences', { json: JSON.stringify(preferences), isEncrypted: false });
  }

  /** A page called a privacy API before anybody agreed. What was decided, in order. */
  needPrivacy(): readonly PrivacyDecision[] {
    const decisions: PrivacyDecision[] = [];
    this.asked?.((decision) => decisions.push(decision));
    return decisions;
  }
}
