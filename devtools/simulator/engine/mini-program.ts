import type { BuiltIn } from '../built-ins/built-in';
import type { Device } from '../device/device';
import { TabBar } from '../host/tab-bar';
import { AppHolder } from './app-instance';
import { followAppLife, type LaunchOptions } from './app-life';
import { type Bundle, loadBundle } from './bundle';
import { makeCodeSpace } from './code-space';
import { Definitions } from './definitions';
import { followGestures } from './gestures';
import type { Host } from './host';
import { makeHost } from './host-calls';
import { followNavigators } from './navigators';
import { followTheme, openPage } from './open-page';
import { readPageAddress } from './page-address';
import { Router } from './router';
import { usedComponents } from './used-components';
import { getDate, getRegExp } from './wxs-globals';

export interface Stage {
  readonly device: Device;
  /** Where pages are drawn; the tab bar comes after it. */
  readonly pages: HTMLElement;
  readonly makeWx: (device: Device, host: Host) => Promise<WechatMiniprogram.Wx>;
  readonly builtIns: readonly BuiltIn[];
}

/** What is there only when the bundle has been read; its scripts run after that. */
interface Late {
  readonly definitions: Definitions;
  readonly router: Router;
  readonly launch: LaunchOptions;
}

/** Loads a compiled mini-program and opens its first page, or the one that is asked for. */
export async function runMiniProgram(stage: Stage, firstPage?: string): Promise<void> {
  const app = new AppHolder();
  let started: Late | undefined;
  const late = (): Late => {
    if (started === undefined) throw new Error('the mini-program has not started');
    return started;
  };
  const wx = await stage.makeWx(
    stage.device,
    makeHost(
      () => late().router,
      () => late().launch,
    ),
  );
  const bundle = await loadBundle('/app/app.js', [
    wx,
    app.App,
    (definition: never) => late().definitions.Page(definition),
    (definition: never) => late().definitions.Component(definition),
    (definition: never) => late().definitions.Behavior(definition),
    app.getApp,
    () => late().router.getCurrentPages(),
    getRegExp,
    getDate,
  ]);
  started = raise(bundle, stage, firstPage);
  bundle.scripts.app?.();
  const { router, launch } = started;
  followAppLife(app, router, stage.device, launch);
  const query = Object.entries(launch.query).map(([name, value]) => `${name}=${value}`);
  await router
    .reLaunch({ url: `/${launch.path}?${query.join('&')}` })
    .catch(({ errMsg }) => stage.device.report('error', errMsg));
}

function raise(bundle: Bundle, { device, pages, builtIns }: Stage, firstPage: string | undefined): Late {
  const { configuration, scripts } = bundle;
  const { app, components } = configuration;
  const { space, backend } = makeCodeSpace(bundle, device, builtIns);
  const definitions = new Definitions(space, scripts, (path) => usedComponents(components[path]));
  const workshop = { configuration, space, backend, device, parent: pages };
  const router: Router = new Router(
    configuration.pages,
    app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    (address, opener, depth) => {
      definitions.define(address.path);
      return openPage(workshop, address, opener, depth === 0 ? undefined : () => void router.navigateBack());
    },
    ({ address }) => tabs.show(address.path),
  );
  const tabs = new TabBar(
    app.tabBar,
    (path) => `/project${path}`,
    (path) => void router.switchTab({ url: `/${path}` }),
  );
  pages.after(tabs.drawn);
  followTheme(workshop, () => router.views);
  followGestures(pages);
  followNavigators(pages, router);
  const first = readPageAddress(`/${firstPage ?? app.entryPagePath ?? configuration.pages[0] ?? ''}`, '');
  return { definitions, router, launch: { ...first, scene: 1089, referrerInfo: {} } };
}
