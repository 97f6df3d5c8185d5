import type { DeviceSettings } from '../device/device';
import { element } from '../host/element';
import { type SimulatorConfiguration, UPLOAD } from '../host/phone-configuration';

/** A value, what it is called, and the heading that it stands under, if it has one. */
type Choice<V> = readonly [value: V, title: string, group?: string | undefined];

/** One thing that can be set on a phone, in both languages. */
interface Control<K extends keyof DeviceSettings = keyof DeviceSettings> {
  readonly setting: K;
  readonly chinese: string;
  readonly english: string;
  readonly choices: readonly Choice<DeviceSettings[K]>[];
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
    control('cameraSource', '镜头前', 'camera', [
      ...cameraSources.filter(({ group }) => group === undefined).map(({ name, title }) => [name, title] as const),
      [UPLOAD, '自选的文件 your file'],
      ...cameraSources.flatMap(({ name, title, group }) =>
        group === undefined ? [] : [[name, title, group] as const],
      ),
    ]),
    control('scannerSource', '扫码看到', 'scanner', [
      ['otherPhone', '另一部 other phone'],
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
  choices: readonly Choice<unknown>[],
  chosen: unknown,
  changed: (value: never) => void,
): HTMLElement {
  const select = element('select', '');
  const groups = new Map<string, HTMLElement>();
  for (const [value, title, group] of choices) {
    const option = element('option', '', value === chosen ? { selected: '' } : {}, title);
    if (group === undefined) select.append(option);
    else under(group, groups, select).append(option);
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

/** The part of a choice that has this heading; made when it is first needed. */
function under(group: string, groups: Map<string, HTMLElement>, select: HTMLElement): HTMLElement {
  const before = groups.get(group);
  if (before !== undefined) return before;
  const made = element('optgroup', '', { label: group });
  groups.set(group, made);
  select.append(made);
  return made;
}
