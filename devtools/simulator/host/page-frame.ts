import { element } from './element';
import { NavigationBar, type NavigationBarLook } from './navigation-bar';
import { PullDown } from './pull-down';

/** So near its end a page has been read to the bottom. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html */
const NEAR_BOTTOM_PX = 50;

export interface PageFrameOptions {
  /** Undefined when the page draws its own. */
  readonly bar: NavigationBarLook | undefined;
  readonly back: (() => void) | undefined;
  readonly background: string;
  readonly canPullDown: boolean;
  readonly canScroll: boolean;
}

/** What WeChat puts around a page: navigation bar, scrolling, pulling down. */
export class PageFrame {
  readonly scroller = element('div', 'page-scroll');
  readonly #body = element('main', 'page-body');
  readonly #bar: NavigationBar | undefined;
  readonly #frame: HTMLElement;
  readonly #size: ResizeObserver;
  #pullDown: PullDown | undefined;
  #resized: ((size: { windowWidth: number; windowHeight: number }) => void) | undefined;

  constructor(
    parent: HTMLElement,
    private readonly options: PageFrameOptions,
  ) {
    this.#bar = options.bar === undefined ? undefined : new NavigationBar(options.bar, options.back);
    this.#body.append(this.scroller);
    this.#body.style.background = options.background;
    if (!options.canScroll) this.scroller.style.overflow = 'hidden';
    this.#frame = element(
      'section',
      'page-frame',
      {},
      ...(this.#bar === undefined ? [] : [this.#bar.drawn]),
      this.#body,
    );
    parent.append(this.#frame);
    this.#size = new ResizeObserver(() => this.#measure());
    this.#size.observe(this.#body);
    this.#measure();
  }

  show(): void {
    this.#frame.hidden = false;
  }

  hide(): void {
    this.#frame.hidden = true;
  }

  remove(): void {
    this.#size.disconnect();
    this.#frame.remove();
  }

  changeBar(look: Partial<NavigationBarLook>): void {
    this.#bar?.change(look);
  }

  changeBackground(background: string): void {
    this.#body.style.background = background;
  }

  onScroll(listener: (scrollTop: number) => void): void {
    this.scroller.addEventListener('scroll', () => listener(this.scroller.scrollTop));
  }

  onReachBottom(listener: () => void): void {
    let wasNear = false;
    this.scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = this.scroller;
      const isNear = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
      if (isNear && !wasNear) listener();
      wasNear = isNear;
    });
  }

  onPullDown(listener: () => void): void {
    if (!this.options.canPullDown) return;
    const indicator = element('div', 'pull-down', { role: 'status' });
    this.scroller.prepend(indicator);
    this.#pullDown = new PullDown(this.scroller, indicator, listener);
  }

  startPullDown(): void {
    this.#pullDown?.start();
  }

  stopPullDown(): void {
    this.#pullDown?.stop();
  }

  onResize(listener: (size: { windowWidth: number; windowHeight: number }) => void): void {
    this.#resized = listener;
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#body;
    if (clientHeight === 0) return;
    const height = `${clientHeight / 100}px`;
    if (this.#frame.style.getPropertyValue('--vh') === height) return;
    const isFirst = this.#frame.style.getPropertyValue('--vh') === '';
    this.#frame.style.setProperty('--vh', height);
    if (!isFirst) this.#resized?.({ windowWidth: clientWidth, windowHeight: clientHeight });
  }
}
