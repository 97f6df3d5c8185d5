import { addStyles } from './styles';

type Icon = NonNullable<WechatMiniprogram.ShowToastOption['icon']>;

const DRAWN: Readonly<Record<Icon, string | undefined>> = {
  success: '<path d="M6 19l8 8 16-18"/>',
  error: '<path d="M18 7v14M18 27v2"/>',
  loading: '<path d="M18 4a14 14 0 1 1-14 14"/>',
  none: undefined,
};

/** A short message. */
export interface ShownToast {
  readonly title: string;
  readonly icon: Icon;
  readonly image?: string | undefined;
  readonly hasMask: boolean;
}

/** Where a phone shows short messages, one at a time. */
export class ToastPlace {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    overlay: HTMLElement,
    private readonly urlOf: (path: string) => string,
  ) {
    addStyles(overlay.ownerDocument);
    this.#element = overlay.ownerDocument.createElement('div');
    this.#element.className = 'wx-toast';
    // There from the beginning: screen readers speak what comes into it.
    this.#element.setAttribute('role', 'status');
    overlay.append(this.#element);
  }

  show(shown: ShownToast, lastsMs?: number): void {
    this.hide();
    this.#element.append(drawn(this.#element.ownerDocument, shown, this.urlOf));
    this.#element.toggleAttribute('data-has-mask', shown.hasMask);
    if (lastsMs !== undefined) this.#timer = setTimeout(() => this.hide(), lastsMs);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.replaceChildren();
    this.#element.removeAttribute('data-has-mask');
  }
}

function drawn(page: Document, { title, icon, image }: ShownToast, urlOf: (path: string) => string): HTMLElement {
  const element = page.createElement('div');
  element.className = 'shown';
  if (image !== undefined) {
    element.append(Object.assign(page.createElement('img'), { className: 'icon', src: urlOf(image), alt: '' }));
  } else if (DRAWN[icon] !== undefined) {
    element.innerHTML = `<svg class="icon" viewBox="0 0 36 36" fill="none" stroke="#fff" stroke-width="3" aria-hidden="true"${
      icon === 'loading' ? ' data-turns' : ''
    }>${DRAWN[icon]}</svg>`;
  }
  element.append(title);
  return element;
}
