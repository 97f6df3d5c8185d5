import type { Device } from '../device/device';
import { ask } from './dialogs/ask';
import type { Shelf } from './phone-disk';
import { WxFailure } from './wx-failure';

export type Scope = keyof WechatMiniprogram.AuthSetting;

const SCOPES: Readonly<Partial<Record<Scope, { readonly zh_CN: string; readonly en: string }>>> = {
  'scope.camera': { zh_CN: '使用你的摄像头', en: 'use your camera' },
  'scope.writePhotosAlbum': { zh_CN: '添加到相册', en: 'add to your photos' },
};

const WORDS = {
  zh_CN: { asks: (what: string) => `申请${what}`, allow: '允许', refuse: '拒绝', settings: '设置', done: '完成' },
  en: {
    asks: (what: string) => `Wants to ${what}`,
    allow: 'Allow',
    refuse: 'Refuse',
    settings: 'Settings',
    done: 'Done',
  },
} as const;

/** What the phone's owner allows the mini-program: asked once, and kept until they change it in the settings. */
export class PermissionBook {
  constructor(
    private readonly device: Device,
    private readonly decisions: Shelf<boolean>,
  ) {}

  /** @throws {WxFailure} when the owner refuses, or has refused before */
  async ask(scope: Scope): Promise<void> {
    const what = SCOPES[scope]?.[this.device.settings.language];
    if (what === undefined) throw new WxFailure('invalid scope');
    const isAllowed = this.decisions.get(scope) ?? (await this.#askOwner(what));
    this.decisions.set(scope, isAllowed);
    if (!isAllowed) throw new WxFailure('auth deny', { errno: 103 });
  }

  /** What has been asked, and how it was answered. */
  get answered(): WechatMiniprogram.AuthSetting {
    const known = Object.keys(SCOPES).map((scope) => [scope, this.decisions.get(scope)] as const);
    return Object.fromEntries(known.filter(([, isAllowed]) => isAllowed !== undefined));
  }

  /** The settings page, with a switch for all that has been asked. */
  async openSettings(): Promise<void> {
    const { settings, done } = WORDS[this.device.settings.language];
    await ask(this.device.overlay, {
      shape: 'sheet',
      label: settings,
      title: settings,
      more: Object.entries(this.answered).map(([scope, isAllowed]) =>
        this.#switchOf(scope as Scope, isAllowed === true),
      ),
      choices: [{ label: done, value: undefined, look: 'primary' }],
      dismissed: undefined,
    });
  }

  #askOwner(what: string): Promise<boolean> {
    const { asks, allow, refuse } = WORDS[this.device.settings.language];
    return ask(this.device.overlay, {
      shape: 'sheet',
      label: asks(what),
      title: asks(what),
      choices: [
        { label: allow, value: true, look: 'primary' },
        { label: refuse, value: false, look: 'wayOut' },
      ],
      dismissed: false,
    });
  }

  #switchOf(scope: Scope, isAllowed: boolean): HTMLElement {
    const page = this.device.overlay.ownerDocument;
    const field = Object.assign(page.createElement('input'), { type: 'checkbox', checked: isAllowed });
    field.setAttribute('role', 'switch');
    field.addEventListener('change', () => this.decisions.set(scope, field.checked));
    const label = page.createElement('label');
    label.className = 'switch';
    label.append(SCOPES[scope]?.[this.device.settings.language] ?? scope, field);
    return label;
  }
}
