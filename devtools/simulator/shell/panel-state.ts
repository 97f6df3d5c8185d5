import type { DeviceSettings } from '../device/device';
import type { SourceDescription } from '../device/sources/open-source';
import { element } from '../host/element';
import type { Panel } from '../host/phone-window';

/** The log keeps no more than a person would read back. */
const MOST_LINES = 200;

/** What the panel has set on its phones, and how they reach it: kept while phones reload. */
export class PanelState implements Panel {
  readonly #settings = new Map<string, Partial<DeviceSettings>>();
  readonly #uploads = new Map<string, SourceDescription>();
  readonly #frames = new Map<string, HTMLIFrameElement>();

  add(name: string, frame: HTMLIFrameElement, log: HTMLElement): void {
    this.#frames.set(name, frame);
    frame.addEventListener('load', () => {
      frame.contentWindow?.phone?.onReport((what, detail) => addLine(log, what, detail));
    });
  }

  set(phone: string, change: Partial<DeviceSettings>): void {
    this.#settings.set(phone, { ...this.#settings.get(phone), ...change });
    this.#frames.get(phone)?.contentWindow?.phone?.apply(change);
  }

  upload(phone: string, source: SourceDescription): void {
    this.#uploads.set(phone, source);
  }

  reload(): void {
    for (const frame of this.#frames.values()) frame.contentWindow?.location.reload();
  }

  settingsOf(phone: string): Partial<DeviceSettings> {
    return this.#settings.get(phone) ?? {};
  }

  uploadOf(phone: string): SourceDescription | undefined {
    return this.#uploads.get(phone);
  }

  otherPhone(phone: string): Window | undefined {
    const other = [...this.#frames].find(([name]) => name !== phone);
    return other?.[1].contentWindow ?? undefined;
  }
}

function addLine(log: HTMLElement, what: string, detail = ''): void {
  log.append(element('li', '', {}, element('b', '', {}, what), ` ${detail}`));
  while (log.childElementCount > MOST_LINES) log.firstElementChild?.remove();
  log.scrollTop = log.scrollHeight;
}
