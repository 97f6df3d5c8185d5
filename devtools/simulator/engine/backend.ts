import * as glassEasel from 'glass-easel';
import { translateInlineStyle } from '../compiler/style-values';

/** Tags of the browser's own, for the inside of built-in components. */
const NATIVE = 'html-';

/**
 * Draws the component tree as elements of this page: `view` is `<wx-view>`. Events do not come from here, because WeChat's
 * differ from a browser's: gestures.ts makes them.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  /** @param unknownTag is told of tags that are neither built in nor used components */
  constructor(isKnownTag: (tag: string) => boolean, unknownTag: (tag: string) => void) {
    super();
    const real = document;
    const drawn = {
      createElement(tag: string): HTMLElement {
        if (tag.startsWith(NATIVE)) return real.createElement(tag.slice(NATIVE.length));
        if (!isKnownTag(tag)) unknownTag(tag);
        return withTranslatedStyle(real.createElement(`wx-${tag.toLowerCase()}`));
      },
      createTextNode: (text: string) => real.createTextNode(text),
      createDocumentFragment: () => real.createDocumentFragment(),
    };
    this.document = drawn as unknown as typeof this.document;
  }

  override onEvent(): void {}

  override setListenerStats(element: glassEasel.domlikeBackend.Element | null, type: string): void {
    // Whoever waits for a long press gets no tap after it, as on a phone.
    if (element !== null && type === 'longpress') (element as unknown as HTMLElement).dataset.longpress = '';
  }
}

function withTranslatedStyle(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? translateInlineStyle(value) : value);
  return element;
}
