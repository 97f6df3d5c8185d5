import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { CompiledConfiguration } from '../compiler/configuration';
import type { Device } from '../device/device';
import { PageFrame } from '../host/page-frame';
import type { EventChannel } from './event-channel';
import type { PageAddress } from './page-address';
import { PageView } from './page-view';
import { windowOf } from './window-look';

/** What a page is made of and drawn on. */
export interface Workshop {
  readonly configuration: CompiledConfiguration;
  readonly space: CodeSpace;
  readonly backend: AssociatedBackend;
  readonly device: Device;
  readonly parent: HTMLElement;
}

/** Makes a page in its frame, as its JSON wants it. @param back undefined on the first page */
export function openPage(workshop: Workshop, address: PageAddress, opener: EventChannel, back?: () => void): PageView {
  const { configuration, space, backend, device, parent } = workshop;
  const look = windowOf(configuration, address.path, device.settings.theme);
  const bar = {
    title: look.navigationBarTitleText,
    background: look.navigationBarBackgroundColor,
    textStyle: look.navigationBarTextStyle,
  };
  const frame = new PageFrame(parent, {
    bar: look.navigationStyle === 'custom' ? undefined : bar,
    back,
    background: look.backgroundColor,
    canPullDown: look.enablePullDownRefresh,
    canScroll: !look.disableScroll,
  });
  return new PageView(space, backend, address, frame, opener);
}

/** Dark mode reaches the bars and backgrounds of pages that are open. */
export function followTheme({ configuration, device }: Workshop, views: () => Iterable<PageView>): void {
  device.onSettings(({ theme }) => {
    for (const { address, frame } of views()) {
      const look = windowOf(configuration, address.path, theme);
      frame.changeBar({ background: look.navigationBarBackgroundColor, textStyle: look.navigationBarTextStyle });
      frame.changeBackground(look.backgroundColor);
    }
  });
}
