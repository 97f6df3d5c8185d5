import type { Device } from '../device/device';
import { ask } from './dialogs/ask';
import type { Shelf } from './phone-disk';
import { WxFailure } from './wx-failure';

/** What a page tells of its own privacy dialog. */
export interface PrivacyAnswer {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree';
  /** Of the button by which the person agreed. */
  readonly buttonId?: string;
}

export type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, event: { readonly referrer: string }) => void;

const AGREED = 'privacy';

const WORDS = {
  zh_CN: {
    title: '用户隐私保护提示',
    text: '使用前请阅读《小程序用户隐私保护指引》。',
    contract: '阅读指引',
    refuse: '拒绝',
    agree: '同意',
    close: '关闭',
  },
  en: {
    title: 'Privacy',
    text: 'Please read the privacy notice of this mini-program first.',
    contract: 'Read the notice',
    refuse: 'Refuse',
    agree: 'Agree',
    close: 'Close',
  },
} as const;

/**
 * Whether the phone's owner has agreed to the privacy contract: who asks for something of theirs waits here.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
export class PrivacyGate {
  #listener: PrivacyListener | undefined;
  readonly #pressed = new Set<string>();

  constructor(
    private readonly device: Device,
    private readonly decisions: Shelf<boolean>,
  ) {}

  get isNeeded(): boolean {
    return this.device.usesPrivacyCheck && this.decisions.get(AGREED) !== true;
  }

  listen(listener: PrivacyListener): void {
    this.#listener = listener;
  }

  /** The person has pressed a button of open-type agreePrivacyAuthorization. */
  press(buttonId: string): void {
    this.#pressed.add(buttonId);
    this.#agree();
  }

  /** Goes on when the person has agreed. @throws {WxFailure} errno 104 when they refused */
  async pass(referrer: string): Promise<void> {
    if (!this.isNeeded) return;
    const isAgreed = await (this.#listener === undefined
      ? this.#askByWeChat()
      : this.#askByPage(this.#listener, referrer));
    if (!isAgreed) throw new WxFailure('privacy permission is not authorized', { errno: 104 });
  }

  async showContract(): Promise<void> {
    const { title, text, close } = WORDS[this.device.settings.language];
    const choices = [{ label: close, value: undefined }];
    await ask(this.device.overlay, { shape: 'sheet', label: title, title, text, choices, dismissed: undefined });
  }

  #agree(): void {
    this.decisions.set(AGREED, true);
    this.device.report('privacy', 'agreed');
  }

  #askByPage(listener: PrivacyListener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const hear = ({ event, buttonId = '' }: PrivacyAnswer) => {
        if (event === 'exposureAuthorization') return;
        const isPressed = this.#pressed.has(buttonId);
        if (event === 'agree' && !isPressed) this.device.report('privacy', `nobody pressed the button ${buttonId}`);
        resolve(event === 'agree' && isPressed);
      };
      listener(hear, { referrer });
    });
  }

  /** Where the mini-program has no dialog of its own, WeChat shows one. */
  async #askByWeChat(): Promise<boolean> {
    const words = WORDS[this.device.settings.language];
    const answer = await ask<'agree' | 'refuse' | 'contract'>(this.device.overlay, {
      shape: 'sheet',
      label: words.title,
      title: words.title,
      text: words.text,
      choices: [
        { label: words.contract, value: 'contract' },
        { label: words.agree, value: 'agree', look: 'primary' },
        { label: words.refuse, value: 'refuse', look: 'wayOut' },
      ],
      dismissed: 'refuse',
    });
    if (answer === 'agree') this.#agree();
    if (answer !== 'contract') return answer === 'agree';
    await this.showContract();
    return this.#askByWeChat();
  }
}
