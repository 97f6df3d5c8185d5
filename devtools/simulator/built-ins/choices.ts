import { type BuiltIn, viewOf } from './built-in';
import type { View } from './view';

/** Counts the labels that have got an id, so that none has another's. */
let labels = 0;

/** Raised on a choice that a person has made, for the group around it. */
const CHOSEN = 'simulator:chosen';

/** https://developers.weixin.qq.com/miniprogram/dev/component/checkbox.html */
const checkbox: BuiltIn = {
  ...choice('checkbox', (view) => choose(view, view.values.checked !== true)),
  properties: {
    value: '',
    checked: false,
    disabled: false,
    color: '',
    backgroundColor: '',
    borderColor: '',
    activeBackgroundColor: '',
    activeBorderColor: '',
    iconColor: '',
  },
};

/** https://developers.weixin.qq.com/miniprogram/dev/component/radio.html */
const radio: BuiltIn = {
  ...choice('radio', (view) => {
    for (const other of view.host.closest('wx-radio-group')?.querySelectorAll('wx-radio') ?? []) {
      if (other !== view.host) viewOf(other)?.set({ checked: false });
    }
    if (view.values.checked !== true) choose(view, true);
  }),
  properties: { value: '', checked: false, disabled: false, color: '' },
};

/** https://developers.weixin.qq.com/miniprogram/dev/component/switch.html */
const switchControl: BuiltIn = {
  ...choice('switch', (view) => {
    choose(view, view.values.checked !== true);
    view.trigger('change', { value: view.values.checked });
  }),
  properties: { checked: false, disabled: false, type: 'switch', color: '', name: '' },
  formValue: ({ values }) => values.checked === true,
  reset: (view) => view.set({ checked: false }),
};

const checkboxGroup: BuiltIn = group('checkbox-group', '', (host) => chosenIn(host, 'wx-checkbox'));
const radioGroup: BuiltIn = group('radio-group', 'radiogroup', (host) => chosenIn(host, 'wx-radio')[0] ?? '');

export const CHOICES: readonly BuiltIn[] = [checkbox, radio, switchControl, checkboxGroup, radioGroup];

function choice(role: 'checkbox' | 'radio' | 'switch', press: (view: View) => void): Omit<BuiltIn, 'properties'> {
  return {
    tag: role,
    created(view) {
      const { host } = view;
      host.setAttribute('role', role);
      host.tabIndex = 0;
      host.prepend(Object.assign(document.createElement('span'), { className: 'choice-mark' }));
      host.addEventListener('click', () => view.values.disabled !== true && press(view));
    },
    attached: nameByLabel,
    draw: {
      checked: ({ host }, isChecked) => host.setAttribute('aria-checked', String(isChecked === true)),
      disabled: ({ host }, isDisabled) => host.setAttribute('aria-disabled', String(isDisabled === true)),
      color: ({ host }, color) => color && host.style.setProperty('--choice-color', String(color)),
    },
    reset: (view) => view.set({ checked: false }),
  };
}

/** A label around it names it, as in HTML. */
function nameByLabel({ host, component }: View): void {
  const label = host.closest('wx-label') ?? document.querySelector(`wx-label[data-for="${component.id}"]`);
  if (label === null || component.id === undefined || host.hasAttribute('aria-label')) return;
  labels += 1;
  if (label.id === '') label.id = `built-in-label-${labels}`;
  host.setAttribute('aria-labelledby', label.id);
}

function choose(view: View, isChecked: boolean): void {
  view.set({ checked: isChecked });
  view.host.dispatchEvent(new CustomEvent(CHOSEN, { bubbles: true }));
}

function group(tag: string, role: string, read: (host: HTMLElement) => unknown): BuiltIn {
  return {
    tag,
    properties: { name: '' },
    created({ host, trigger }) {
      if (role !== '') host.setAttribute('role', role);
      host.addEventListener(CHOSEN, () => trigger('change', { value: read(host) }));
    },
    formValue: ({ host }) => read(host),
  };
}

function chosenIn(host: HTMLElement, tag: string): unknown[] {
  const views = [...host.querySelectorAll(tag)].map((element) => viewOf(element)?.values);
  return views.filter((values) => values?.checked === true).map((values) => values?.value);
}
