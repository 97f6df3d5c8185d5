import type { BuiltIn } from './built-in';
import type { View } from './view';

/** https://developers.weixin.qq.com/miniprogram/dev/component/scroll-view.html */
export const scrollView: BuiltIn = {
  tag: 'scroll-view',
  properties: {
    ...{
      scrollX: false,
      scrollY: false,
      upperThreshold: 50,
      lowerThreshold: 50,
      scrollTop: undefined,
      scrollLeft: undefined,
    },
    ...{ scrollIntoView: '', scrollWithAnimation: false, enableFlex: false, scrollAnchoring: false, enhanced: false },
    ...{
      showScrollbar: true,
      bounces: true,
      pagingEnabled: false,
      fastDeceleration: false,
      type: 'list',
      usingSticky: false,
    },
    ...{
      refresherEnabled: false,
      refresherThreshold: 45,
      refresherDefaultStyle: 'black',
      refresherBackground: '',
      refresherTriggered: false,
    },
    ...{ enableBackToTop: false, enablePassive: false, clip: true },
  },
  created(view) {
    let last = { left: 0, top: 0 };
    view.host.addEventListener('scroll', () => {
      const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = view.host;
      const detail = {
        scrollLeft,
        scrollTop,
        scrollWidth,
        scrollHeight,
        deltaX: last.left - scrollLeft,
        deltaY: last.top - scrollTop,
      };
      last = { left: scrollLeft, top: scrollTop };
      view.trigger('scroll', detail);
      tellEnds(view, detail.deltaY);
    });
  },
  draw: {
    scrollX: ({ host }, can) => host.style.setProperty('--scroll-x', can === true ? 'auto' : 'hidden'),
    scrollY: ({ host }, can) => host.style.setProperty('--scroll-y', can === true ? 'auto' : 'hidden'),
    scrollTop: ({ host }, top) => top !== null && host.scrollTo({ top: Number(top) }),
    scrollLeft: ({ host }, left) => left !== null && host.scrollTo({ left: Number(left) }),
    scrollIntoView({ host, component }, id) {
      if (typeof id !== 'string' || id === '') return;
      const target = component.ownerShadowRoot?.getElementById(id)?.getBackendElement() as Element | null | undefined;
      if (target)
        host.scrollTo({ top: host.scrollTop + target.getBoundingClientRect().top - host.getBoundingClientRect().top });
    },
    enableFlex: ({ host }, isFlex) => host.toggleAttribute('data-flex', isFlex === true),
    // What scrolls must be reachable by keyboard.
    ariaLabel: ({ host }) => host.setAttribute('tabindex', '0'),
  },
};

function tellEnds({ host, values, trigger }: View, deltaY: number): void {
  const below = host.scrollHeight - host.clientHeight - host.scrollTop;
  if (deltaY < 0 && below <= Number(values.lowerThreshold)) trigger('scrolltolower', { direction: 'bottom' });
  if (deltaY > 0 && host.scrollTop <= Number(values.upperThreshold)) trigger('scrolltoupper', { direction: 'top' });
}
