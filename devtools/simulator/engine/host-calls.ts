import { answerCall } from './answer-call';
import type { LaunchOptions } from './app-life';
import type { Host } from './host';
import type { Router } from './router';
import { SelectorQuery } from './selector-query';

type Caller = { createIntersectionObserver(options?: object): unknown };

/** What `wx` calls mean for pages and bars. */
export function makeHost(router: () => Router, launch: () => LaunchOptions): Host {
  const top = () => {
    const view = router().top;
    if (view === undefined) throw new Error('no page is open');
    return view;
  };
  const calls = {
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    navigateTo: (option: never) => router().navigateTo(option),
    redirectTo: (option: never) => router().redirectTo(option),
    navigateBack: (option: never) => router().navigateBack(option),
    reLaunch: (option: never) => router().reLaunch(option),
    switchTab: (option: never) => router().switchTab(option),
    createSelectorQuery: () => new SelectorQuery(() => router().top?.instance),
    createIntersectionObserver: (component: Caller, options?: object) => component.createIntersectionObserver(options),
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    setNavigationBarTitle: (option: { title: string }) =>
      answerCall('setNavigationBarTitle', option, () => {
        top().frame.changeBar({ title: option.title });
        return {};
      }),
    setNavigationBarColor: (option: { frontColor: string; backgroundColor: string }) =>
      answerCall('setNavigationBarColor', option, () => {
        const textStyle = option.frontColor === '#ffffff' ? 'white' : 'black';
        top().frame.changeBar({ background: option.backgroundColor, textStyle });
        return {};
      }),
    pageScrollTo: (option: { scrollTop?: number; selector?: string; duration?: number; offsetTop?: number }) =>
      answerCall('pageScrollTo', option, () => scroll(top(), option)),
    startPullDownRefresh: (option?: object) =>
      answerCall('startPullDownRefresh', option, () => {
        top().frame.startPullDown();
        return {};
      }),
    stopPullDownRefresh: (option?: object) =>
      answerCall('stopPullDownRefresh', option, () => {
        top().frame.stopPullDown();
        return {};
      }),
  };
  return calls as unknown as Host;
}

function scroll(
  { frame, instance }: NonNullable<Router['top']>,
  {
    scrollTop,
    selector,
    duration = 300,
    offsetTop = 0,
  }: { scrollTop?: number; selector?: string; duration?: number; offsetTop?: number },
): object {
  const { scroller } = frame;
  const found =
    selector === undefined ? undefined : instance._$.getShadowRoot()?.querySelector(selector)?.getBackendElement();
  const drawn = found as unknown as HTMLElement | undefined;
  const place =
    drawn === undefined
      ? 0
      : drawn.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  scroller.scrollTo({ top: (scrollTop ?? place) + offsetTop, behavior: duration > 0 ? 'smooth' : 'instant' });
  return {};
}
