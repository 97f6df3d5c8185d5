type Listener = (...detail: unknown[]) => void;

/** How a page and the page that it opened talk. https://developers.weixin.qq.com/miniprogram/dev/api/route/EventChannel.html */
export class EventChannel {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
  }

  once(name: string, listener: Listener): void {
    const once: Listener = (...detail) => {
      this.off(name, once);
      listener(...detail);
    };
    this.on(name, once);
  }

  off(name: string, listener?: Listener): void {
    if (listener === undefined) this.#listeners.delete(name);
    else this.#listeners.get(name)?.delete(listener);
  }

  emit(name: string, ...detail: unknown[]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...detail);
  }
}
