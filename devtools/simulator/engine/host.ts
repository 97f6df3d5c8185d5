/** The part of `wx` that the engine itself does: pages, bars, questions about nodes. */
export type Host = Pick<
  WechatMiniprogram.Wx,
  | ('getLaunchOptionsSync' | 'getEnterOptionsSync')
  | ('navigateTo' | 'redirectTo' | 'navigateBack' | 'reLaunch' | 'switchTab')
  | ('createSelectorQuery' | 'nextTick' | 'createIntersectionObserver' | 'pageScrollTo')
  | ('setNavigationBarTitle' | 'setNavigationBarColor' | 'startPullDownRefresh' | 'stopPullDownRefresh')
>;
