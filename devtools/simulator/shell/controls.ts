import type { DeviceSettings } from '../device/device';
import { element } from '../host/element';
import { type SimulatorConfiguration, UPLOAD } from '../host/phone-configuration';

/** One thing that can be set on a phone, in both languages. */
interface Control<K extends keyof DeviceSettings = keyof DeviceSettings> {
  readonly setting: K;
  readonly chinese: string;
  readonly english: string;
  readonly choices: readonly (readonly [value: DeviceSettings[K], title: string])[];
}

function control<K extends keyof DeviceSettings>(
  setting: K,
  chinese: string,
  english: string,
  choices: Control<K>['choices'],
): Control {
  return { setting, chinese, english, choices };
}

/** What the panel offers for each phone. */
export function controlsOf({ cameraSources, baseLibrary }: SimulatorConfiguration): readonly Control[] {
  return [
    control('cameraSource', '镜头前', 'before the camera', [
      ...cameraSources.map(({ name, title }) => [name, title] as const),
      [UPLOAD, '自选的文件 your file'],
    ]),
    control('scannerSource', '扫码看到', 'the scanner sees', [
      ['otherPhone', '另一部手机 other phone'],
      ['webcam', '摄像头 webcam'],
      ['picture', '图片 picture'],
    ]),
    control('network', '网络', 'network', [
      ['online', '正常 online'],
      ['slow', '慢 slow'],
      ['offline', '断网 offline'],
    ]),
    control('clockAhead', '手机时钟', 'clock', [
      [0, '准 right'],
      [600, '快十分钟 10 min ahead'],
      [-600, '慢十分钟 10 min behind'],
      [86400, '快一天 a day ahead'],
      [-86400, '慢一天 a day behind'],
    ]),
    control('fontScale', '字号', 'font size', [
      [1, '标准 standard'],
      [1.25, '大 large'],
      [1.5, '特大 larger'],
      [2, '两倍 double'],
    ]),
    control('theme', '外观', 'appearance', [
      ['light', '浅色 light'],
      ['dark', '深色 dark'],
    ]),
    control('language', '语言', 'language', [
      ['zh_CN', '简体中文'],
      ['en', 'English'],
    ]),
    control('baseLibrary', '基础库', 'base library', [
      [baseLibrary, baseLibrary],
      ...['3.8.12', '3.0.0', '2.32.3', '2.20.1'].filter((one) => one !== baseLibrary).map((one) => [one, one] as const),
    ]),
  ];
}

/** A labelled choice. */
export function choice(
  chinese: string,
  english: string,
  choices: readonly (readonly [unknown, string])[],
  chosen: unknown,
  changed: (value: never) => void,
): HTMLElement {
  const select = element('select', '');
  for (const [value, title] of choices) {
    select.append(element('option', '', value === chosen ? { selected: '' } : {}, title));
  }
  select.addEventListener('change', () => changed(choices[select.selectedIndex]?.[0] as never));
  return element(
    'label',
    '',
    {},
    element('span', '', {}, `${chinese} `, element('span', '', { lang: 'en' }, english)),
    select,
  );
}
