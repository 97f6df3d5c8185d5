import type { BuiltIn } from './built-in';

const LABELLED = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea';

/** https://developers.weixin.qq.com/miniprogram/dev/component/label.html */
export const label: BuiltIn = {
  tag: 'label',
  properties: { for: '' },
  created({ host, values, component }) {
    host.addEventListener('click', (event) => {
      if ((event.target as Element).closest(LABELLED) !== null) return;
      const target =
        typeof values.for === 'string' && values.for !== ''
          ? (component.ownerShadowRoot?.getElementById(values.for)?.getBackendElement() as
              | HTMLElement
              | null
              | undefined)
          : host.querySelector<HTMLElement>(LABELLED);
      const field = target?.querySelector<HTMLElement>(':scope > input, :scope > textarea');
      if (field) field.focus();
      else if (target?.matches('wx-button')) target.click();
      // What was tapped is the label: the choice changes, and is not tapped once more.
      else target?.dispatchEvent(new MouseEvent('click', { bubbles: false }));
    });
  },
  draw: { for: ({ host }, id) => host.setAttribute('data-for', String(id ?? '')) },
};
