import type { BuiltIn } from './built-in';
import { resourceAddress } from './resources';

const OBJECT_FIT: Readonly<Record<string, string>> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' };
const SPACES: Readonly<Record<string, string>> = { nbsp: 'pre-wrap', ensp: 'pre-wrap', emsp: 'pre-wrap' };

const view: BuiltIn = { tag: 'view', properties: { hoverClass: 'none' } };
const coverView: BuiltIn = { tag: 'cover-view', properties: { scrollTop: 0 } };
const rootPortal: BuiltIn = { tag: 'root-portal', properties: { enable: true } };

const text: BuiltIn = {
  tag: 'text',
  properties: { selectable: false, userSelect: false, space: '', decode: false, maxLines: 0, overflow: '' },
  draw: {
    space: ({ host }, space) => host.style.setProperty('--text-space', SPACES[String(space)] ?? 'pre-line'),
    userSelect: ({ host }, can) => host.toggleAttribute('data-selectable', can === true),
    selectable: ({ host }, can) => host.toggleAttribute('data-selectable', can === true),
  },
};

const image: BuiltIn = {
  tag: 'image',
  properties: { src: '', mode: 'scaleToFill', webp: false, lazyLoad: false, showMenuByLongpress: false },
  created({ host, trigger }) {
    const inner = document.createElement('img');
    inner.alt = '';
    inner.addEventListener('load', () => trigger('load', { width: inner.naturalWidth, height: inner.naturalHeight }));
    inner.addEventListener('error', () => trigger('error', { errMsg: `GET ${inner.src} failed` }));
    host.append(inner);
  },
  draw: {
    src({ host }, src) {
      const page = host.closest<HTMLElement>('wx-page')?.dataset.path ?? '';
      const inner = host.querySelector('img');
      if (typeof src === 'string' && src !== '') inner?.setAttribute('src', resourceAddress(src, page));
      else inner?.removeAttribute('src');
    },
    mode({ host }, mode) {
      host.dataset.mode = String(mode);
      host.style.setProperty('--image-fit', OBJECT_FIT[String(mode)] ?? 'fill');
    },
    ariaLabel({ host }, label) {
      if (typeof label === 'string' && label !== '') host.setAttribute('role', 'img');
    },
  },
};

const canvas: BuiltIn = {
  tag: 'canvas',
  properties: { type: '', canvasId: '', disableScroll: false },
  created({ host }) {
    const inner = document.createElement('canvas');
    inner.className = 'built-in-field';
    host.append(inner);
  },
  draw: {
    // A canvas says nothing by itself: with a label it is a picture.
    ariaLabel({ host }, label) {
      const hasLabel = typeof label === 'string' && label !== '';
      host.querySelector('canvas')?.toggleAttribute('role', false);
      if (hasLabel) host.querySelector('canvas')?.setAttribute('role', 'img');
    },
  },
};

const pageMeta: BuiltIn = {
  tag: 'page-meta',
  properties: {
    pageStyle: '',
    rootFontSize: '',
    backgroundColor: '',
    backgroundTextStyle: '',
    rootBackgroundColor: '',
    scrollTop: '',
  },
  attached: ({ host, values }) => host.closest('wx-page')?.setAttribute('style', String(values.pageStyle)),
  draw: { pageStyle: ({ host }, style) => host.closest('wx-page')?.setAttribute('style', String(style)) },
};

export const CONTAINERS: readonly BuiltIn[] = [view, coverView, rootPortal, text, image, canvas, pageMeta];
