import { type Callbacks, settle } from '../api/convention';
import { WxFailure } from '../api/wx-failure';
import { EventChannel } from './event-channel';
import { type PageAddress, readPageAddress } from './page-address';
import type { PageInstance, PageView } from './page-view';

/** WeChat opens no more pages than this above each other. */
const MOST_PAGES = 10;

interface Option extends Callbacks {
  readonly url: string;
  readonly events?: Record<string, (detail: unknown) => void>;
}

/** The page stack of one phone, and the calls that move in it. */
export class Router {
  #stack: PageView[] = [];
  /** Tab pages stay alive while another tab is seen. */
  readonly #tabs = new Map<string, PageView>();

  /**
   * @param pages every page that there is
   * @param tabPages those that the tab bar leads to
   * @param open makes a page
   * @param moved is told when another page is seen
   */
  constructor(
    private readonly pages: readonly string[],
    private readonly tabPages: readonly string[],
    private readonly open: (
      address: ReturnType<typeof readPageAddress>,
      opener: EventChannel,
      depth: number,
    ) => PageView,
    private readonly moved: (page: PageView) => void,
  ) {}

  get top(): PageView | undefined {
    return this.#stack.at(-1);
  }

  /** Every page that is alive, also tabs that are not seen. */
  get views(): ReadonlySet<PageView> {
    return new Set([...this.#stack, ...this.#tabs.values()]);
  }

  readonly getCurrentPages = (): PageInstance[] => this.#stack.map(({ instance }) => instance);

  readonly navigateTo = (option: Option) =>
    settle('navigateTo', option, async () => {
      const address = this.#address(option.url);
      if (this.tabPages.includes(address.path)) throw new WxFailure('can not navigateTo a tabbar page');
      if (this.#stack.length >= MOST_PAGES) throw new WxFailure('webview count limit exceed');
      const eventChannel = new EventChannel();
      for (const [name, listener] of Object.entries(option.events ?? {})) eventChannel.on(name, listener);
      this.#push(address, eventChannel, this.#stack.length, () => this.top?.hide());
      return { eventChannel };
    });

  readonly redirectTo = (option: Option) =>
    settle('redirectTo', option, async () => {
      const address = this.#address(option.url);
      if (this.tabPages.includes(address.path)) throw new WxFailure('can not redirectTo a tabbar page');
      this.#push(address, new EventChannel(), this.#stack.length - 1, () => this.#unload(this.#stack.splice(-1)));
    });

  readonly reLaunch = (option: Option) =>
    settle('reLaunch', option, async () => {
      const address = this.#address(option.url);
      this.#push(address, new EventChannel(), 0, () => {
        this.#unload([...this.#stack, ...this.#tabs.values()]);
        this.#stack = [];
      });
    });

  readonly switchTab = (option: Option) =>
    settle('switchTab', option, async () => {
      const address = this.#address(option.url.split('?')[0] ?? '');
      if (!this.tabPages.includes(address.path)) throw new WxFailure('can not switch to no-tabBar page');
      const kept = this.#tabs.get(address.path);
      const leave = (): void => {
        this.#unload(this.#stack.filter((view) => !this.#isTab(view)));
        const shown = this.#stack.find((view) => this.#isTab(view));
        if (shown !== kept) shown?.hide();
        this.#stack = [];
      };
      if (kept === undefined) {
        this.#push(address, new EventChannel(), 0, leave);
        return;
      }
      leave();
      this.#stack.push(kept);
      this.#show(kept);
    });

  readonly navigateBack = (option: Callbacks & { readonly delta?: number } = {}) =>
    settle('navigateBack', option, async () => {
      if (this.#stack.length === 1) throw new WxFailure('cannot navigate back at first page.');
      const delta = Math.min(Math.max(option.delta ?? 1, 1), this.#stack.length - 1);
      this.#unload(this.#stack.splice(-delta).reverse());
      if (this.top !== undefined) this.#show(this.top);
    });

  #address(url: string) {
    const address = readPageAddress(url, this.top?.address.path ?? '');
    if (!this.pages.includes(address.path)) throw new WxFailure(`page "${address.path}" is not found`);
    return address;
  }

  /** @param leave what becomes of the pages before; nothing, when the new one cannot be made */
  #push(address: PageAddress, opener: EventChannel, depth: number, leave: () => void): void {
    const view = this.open(address, opener, depth);
    leave();
    if (this.tabPages.includes(address.path)) this.#tabs.set(address.path, view);
    this.#stack.push(view);
    view.load();
    this.#show(view);
  }

  #show(view: PageView): void {
    view.show();
    this.moved(view);
  }

  #isTab(view: PageView): boolean {
    return this.#tabs.get(view.address.path) === view;
  }

  #unload(views: readonly PageView[]): void {
    for (const view of new Set(views)) {
      view.unload();
      if (this.#isTab(view)) this.#tabs.delete(view.address.path);
    }
  }
}
