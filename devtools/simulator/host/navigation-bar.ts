import { element } from './element';

/** How a page wants its navigation bar. */
export interface NavigationBarLook {
  readonly title: string;
  readonly background: string;
  readonly textStyle: 'black' | 'white';
}

/** The bar above a page: title, and the way back where there is one. */
export class NavigationBar {
  readonly #title = element('h1', 'navigation-title');
  readonly drawn: HTMLElement;

  /** @param back goes to the page below; undefined when this is the first */
  constructor(look: NavigationBarLook, back: (() => void) | undefined) {
    const button = element('button', 'navigation-back', { type: 'button', 'aria-label': '返回' });
    if (back === undefined) button.hidden = true;
    else button.addEventListener('click', back);
    this.drawn = element('header', 'navigation-bar', {}, button, this.#title);
    this.change(look);
  }

  change(look: Partial<NavigationBarLook>): void {
    if (look.title !== undefined) this.#title.textContent = look.title;
    if (look.background !== undefined) this.drawn.style.background = look.background;
    if (look.textStyle !== undefined) this.drawn.style.color = look.textStyle === 'white' ? '#fff' : '#000';
  }
}
