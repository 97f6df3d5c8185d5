import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter';
import type { PageFrame } from '../host/page-frame';
import type { EventChannel } from './event-channel';
import type { PageAddress } from './page-address';

/** A page as its own script and `getCurrentPages()` know it. */
export type PageInstance = Record<string, unknown> & { readonly _$: ReturnType<Root['getComponent']> };

/** One page on the stack: its components, the frame around them, and its lifecycle. */
export class PageView {
  readonly #root: Root;
  readonly instance: PageInstance;
  #isShown = false;
  #wasShown = false;

  constructor(
    space: CodeSpace,
    backend: AssociatedBackend,
    readonly address: PageAddress,
    readonly frame: PageFrame,
    opener: EventChannel,
  ) {
    const search = Object.entries(address.query).map(([name, value]) => `${name}=${value}`);
    this.#root = backend.createRoot('page', space, `${address.path}?${search.join('&')}`);
    this.instance = this.#root.get() as unknown as PageInstance;
    Object.assign(this.instance, {
      route: address.path,
      __route__: address.path,
      options: address.query,
      getOpenerEventChannel: () => opener,
    });
  }

  /** Draws the page and tells it that it is there; the stack already knows it then, as a phone's does. */
  load(): void {
    const { frame, address } = this;
    const drawn = this.#root.getComponent().getBackendElement() as unknown as HTMLElement;
    drawn.dataset.path = address.path;
    const placeholder = document.createElement('div');
    frame.scroller.append(placeholder);
    this.#root.attach(frame.scroller as never, placeholder as never);
    frame.onScroll((scrollTop) => this.call('onPageScroll', { scrollTop }));
    frame.onReachBottom(() => this.call('onReachBottom'));
    frame.onPullDown(() => this.call('onPullDownRefresh'));
    frame.onResize((size) => {
      this.call('onResize', { size });
      this.#root.getComponent().triggerPageLifetime('resize', [{ size }]);
    });
    this.call('onLoad', address.query);
  }

  show(): void {
    this.frame.show();
    this.enter();
  }

  hide(): void {
    this.leave();
    this.frame.hide();
  }

  /** The page is seen: after it was opened, uncovered, or the mini-program came back from the background. */
  enter(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    this.call('onShow');
    this.#root.getComponent().triggerPageLifetime('show', []);
    // After the components' own `ready`, which is one turn away.
    if (!this.#wasShown) setTimeout(() => this.call('onReady'), 1);
    this.#wasShown = true;
  }

  leave(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.call('onHide');
    this.#root.getComponent().triggerPageLifetime('hide', []);
  }

  unload(): void {
    this.#isShown = false;
    this.call('onUnload');
    this.#root.release();
    this.frame.remove();
  }

  /** Calls a function of the page where it has one. */
  call(name: string, argument?: unknown): unknown {
    const listener = this.instance[name];
    return typeof listener === 'function' ? listener.call(this.instance, argument) : undefined;
  }
}
