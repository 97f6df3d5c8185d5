import type { BuiltIn } from '../built-ins/built-in';
import { NAVIGATE } from '../built-ins/small';
import type { Device } from '../device/device';
import { PageFrame } from '../host/page-frame';
import { TabBar } from '../host/tab-bar';
import { AppHolder } from './app-instance';
import { loadBundle } from './bundle';
import { makeCodeSpace } from './code-space';
import { Definitions } from './definitions';
import type { EventChannel } from './event-channel';
import { followGestures } from './gestures';
import type { Host } from './host';
import { makeHost } from './host-calls';
import type { PageAddress } from './page-address';
import { PageView } from './page-view';
import { Router } from './router';
import { windowOf } from './window-look';
import { getDate, getRegExp } from './wxs-globals';

export interface Stage {
  readonly device: Device;
  /** Where pages and the tab bar are drawn. */
  readonly pages: HTMLElement;
  readonly makeWx: (device: Device, host: Host) => Promise<WechatMiniprogram.Wx>;
  readonly builtIns: readonly BuiltIn[];
}

/** A mini-program that runs. */
export interface RunningMiniProgram {
  readonly app: AppHolder;
  readonly router: Router;
  readonly wx: WechatMiniprogram.Wx;
}

/** Loads a compiled mini-program and opens its first page, or the one that is asked for. */
export async function runMiniProgram(
  { device, pages, makeWx, builtIns }: Stage,
  firstPage?: string,
): Promise<RunningMiniProgram> {
  const app = new AppHolder();
  // The bundle's scripts run later, when pages need them; by then all of this is there.
  const late: { definitions?: Definitions; router?: Router } = {};
  const now = <K extends keyof typeof late>(part: K): NonNullable<(typeof late)[K]> => {
    const found = late[part];
    if (found === undefined) throw new Error('the mini-program has not started');
    return found as NonNullable<(typeof late)[K]>;
  };
  const host = makeHost(() => now('router'));
  const wx = await makeWx(device, host);
  const bundle = await loadBundle('/app/app.js', [
    wx,
    app.App,
    (definition: never) => now('definitions').Page(definition),
    (definition: never) => now('definitions').Component(definition),
    (definition: never) => now('definitions').Behavior(definition),
    app.getApp,
    () => now('router').getCurrentPages(),
    getRegExp,
    getDate,
  ]);
  const { configuration, scripts } = bundle;
  const { space, backend } = makeCodeSpace(bundle, device, builtIns);
  const definitions = new Definitions(space, scripts, (path) => usedBy(configuration.components[path]));
  late.definitions = definitions;
  const tabs = new TabBar(
    configuration.app.tabBar,
    (path) => `/project${path}`,
    (path) => void now('router').switchTab({ url: `/${path}` }),
  );
  const tabPages = configuration.app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [];

  const open = (address: PageAddress, opener: EventChannel, depth: number): PageView => {
    definitions.define(address.path);
    const look = windowOf(configuration, address.path, device.settings.theme);
    const bar = {
      title: look.navigationBarTitleText,
      background: look.navigationBarBackgroundColor,
      textStyle: look.navigationBarTextStyle,
    };
    const frame = new PageFrame(pages, {
      bar: look.navigationStyle === 'custom' ? undefined : bar,
      back: depth === 0 ? undefined : () => void now('router').navigateBack(),
      background: look.backgroundColor,
      canPullDown: look.enablePullDownRefresh,
      canScroll: !look.disableScroll,
    });
    return new PageView(space, backend, address, frame, opener);
  };
  const router = new Router(configuration.pages, tabPages, open, (view) => tabs.show(view.address.path));
  late.router = router;
  device.onSettings(({ theme }) => {
    for (const view of router.views) {
      const look = windowOf(configuration, view.address.path, theme);
      view.frame.changeBar({ background: look.navigationBarBackgroundColor, textStyle: look.navigationBarTextStyle });
      view.frame.changeBackground(look.backgroundColor);
    }
  });
  pages.after(tabs.drawn);
  followGestures(pages);
  followNavigators(pages, router);
  scripts.app?.();
  const first = firstPage ?? configuration.app.entryPagePath ?? configuration.pages[0] ?? '';
  const launch = { path: first.split('?')[0], query: {}, scene: 1001, referrerInfo: {} };
  app.call('onLaunch', launch);
  app.call('onShow', launch);
  await router.reLaunch({ url: `/${first}` }).catch(({ errMsg }) => device.report('error', errMsg));
  return { app, router, wx };
}

function usedBy(
  configured:
    | { readonly usingComponents?: Readonly<Record<string, string>>; readonly componentGenerics?: object }
    | undefined,
): string[] {
  const generics = Object.values(configured?.componentGenerics ?? {}) as (true | { default?: string })[];
  const defaults = generics.flatMap((generic) =>
    generic === true || generic.default === undefined ? [] : [generic.default],
  );
  return [...Object.values(configured?.usingComponents ?? {}), ...defaults];
}

const MOVES = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
} as const;

function followNavigators(root: HTMLElement, router: Router): void {
  root.addEventListener(NAVIGATE, (event) => {
    const { url, openType, delta, answer } = (event as CustomEvent).detail;
    const move = MOVES[openType as keyof typeof MOVES];
    if (move === undefined) return;
    router[move]({ url, delta }).then(
      (result: object) => answer('success', result),
      (failure: object) => answer('fail', failure),
    );
  });
}
