/** Those who listen to something that happens to a phone: `wx.onX` and `wx.offX`. */
export class Listeners<Listener extends (result: never) => void> {
  readonly #listeners = new Set<Listener>();

  readonly on = (listener: Listener): void => {
    this.#listeners.add(listener);
  };

  /** Without a listener, all of them go. */
  readonly off = (listener?: unknown): void => {
    if (listener === undefined) this.#listeners.clear();
    else this.#listeners.delete(listener as Listener);
  };

  tell(result: Parameters<Listener>[0]): void {
    for (const listener of [...this.#listeners]) listener(result);
  }
}
