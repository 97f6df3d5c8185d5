/** How far a page must be pulled before it refreshes. */
const FAR_ENOUGH_PX = 60;
/** A phone ends a refresh that the page forgot. */
const LONGEST_MS = 3000;

/** Pulling a page down from its top: by finger, by mouse, by wheel. */
export class PullDown {
  #from: number | undefined;
  #timer = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly indicator: HTMLElement,
    private readonly pulled: () => void,
  ) {
    scroller.addEventListener('pointerdown', (event) => {
      this.#from = scroller.scrollTop === 0 ? event.clientY : undefined;
    });
    scroller.addEventListener('pointermove', (event) => {
      if (this.#from === undefined || event.buttons === 0 || event.clientY - this.#from < FAR_ENOUGH_PX) return;
      this.#from = undefined;
      this.start();
    });
  }

  start(): void {
    if (this.indicator.dataset.refreshing !== undefined) return;
    this.indicator.dataset.refreshing = '';
    this.#timer = window.setTimeout(() => this.stop(), LONGEST_MS);
    this.pulled();
  }

  stop(): void {
    clearTimeout(this.#timer);
    delete this.indicator.dataset.refreshing;
    this.scroller.scrollTop = 0;
  }
}
