import type { TabBarConfiguration } from '../compiler/configuration';
import { element } from './element';

/** The bar below: where the mini-program's main pages are. */
export class TabBar {
  readonly drawn = element('nav', 'tab-bar', { 'aria-label': '标签栏' });
  readonly #tabs: readonly (readonly [string, HTMLButtonElement])[];

  constructor(
    configuration: TabBarConfiguration | undefined,
    resource: (path: string) => string,
    go: (path: string) => void,
  ) {
    const { list = [], color = '#767676', selectedColor = '#111', backgroundColor } = configuration ?? {};
    this.#tabs = list.map(({ pagePath, text, iconPath }) => {
      const icon =
        iconPath === undefined ? [] : [element('img', 'tab-icon', { src: resource(`/${iconPath}`), alt: '' })];
      const tab = element('button', 'tab', { type: 'button' }, ...icon, element('span', '', {}, text));
      tab.addEventListener('click', () => go(pagePath));
      return [pagePath, tab];
    });
    this.drawn.append(...this.#tabs.map(([, tab]) => tab));
    this.drawn.style.setProperty('--tab-color', color);
    this.drawn.style.setProperty('--tab-selected', selectedColor);
    if (backgroundColor !== undefined) this.drawn.style.background = backgroundColor;
    this.show('');
  }

  /** Shows where one is; hides itself on pages that are no tabs. */
  show(path: string): void {
    this.drawn.hidden = !this.#tabs.some(([page]) => page === path);
    for (const [page, tab] of this.#tabs) {
      if (page === path) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
  }
}
