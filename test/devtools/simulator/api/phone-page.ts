import { makeWx } from '../../../../devtools/simulator/api/make-wx';
import { phoneOf } from '../../../../devtools/simulator/api/phone';
import { camera } from '../../../../devtools/simulator/built-ins/camera';
import type { Device } from '../../../../devtools/simulator/device/device';
import { openSource, type SourceDescription } from '../../../../devtools/simulator/device/sources/open-source';
import { type FakeDevice, fakeDevice } from './fake-device';

/** What a test sees of a phone without an engine: its `wx`, its device, and a camera element that comes and goes. */
export interface PhonePage {
  readonly wx: WechatMiniprogram.Wx;
  readonly device: FakeDevice & { source: SourceDescription; screen: ReturnType<Device['otherScreen']> };
  /** What the element has told, newest last. */
  readonly told: string[];
  attachCamera(): void;
  detachCamera(): void;
}

declare global {
  interface Window {
    phonePage: PhonePage;
  }
}

async function open(): Promise<void> {
  const overlay = document.createElement('div');
  const place = document.createElement('wx-camera');
  place.style.cssText = 'display:block;width:240px;height:320px';
  document.body.append(place, overlay);
  const device = Object.assign(fakeDevice(overlay), {
    source: { kind: 'picture', url: '/face.jpg' } as SourceDescription,
    screen: undefined as ReturnType<Device['otherScreen']>,
    openCamera: () => openSource(device.source, device.name),
    otherScreen: () => device.screen,
  });
  const phone = await phoneOf(device);
  const element = camera(phone);
  const told: string[] = [];
  const view = {
    host: place,
    component: {} as never,
    values: {},
    trigger: (name: string, detail: unknown) => void told.push(`${name} ${JSON.stringify(detail)}`),
    set: () => undefined,
  };
  element.created?.(view);
  element.draw?.devicePosition?.(view, 'front');
  window.phonePage = {
    wx: await makeWx(device, {} as never),
    device,
    told,
    attachCamera: () => element.attached?.(view),
    detachCamera: () => element.detached?.(view),
  };
}

void open();
