import { OPEN_TYPE, type OpenTypePress } from '../device/phone-events';
import type { BuiltIn } from './built-in';
import { resetForm, submitForm } from './form';
import type { View } from './view';

/** https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
export const button: BuiltIn = {
  tag: 'button',
  properties: {
    ...{ size: 'default', type: 'default', plain: false, disabled: false, loading: false, formType: '', openType: '' },
    ...{
      hoverClass: 'button-hover',
      hoverStartTime: 20,
      hoverStayTime: 70,
      lang: 'en',
      sessionFrom: '',
      sendMessageTitle: '',
    },
    ...{
      sendMessagePath: '',
      sendMessageImg: '',
      appParameter: '',
      showMessageCard: false,
      phoneNumberNoQuotaToast: true,
    },
    ...{ activityType: undefined, entrancePath: '', needShowEntrance: false, name: '' },
  },
  created(view) {
    const { host } = view;
    host.setAttribute('role', 'button');
    host.tabIndex = 0;
    host.addEventListener('click', (event) => press(view, event), { capture: true });
  },
  draw: {
    type: ({ host }, type) => host.setAttribute('data-type', String(type)),
    size: ({ host }, size) => host.setAttribute('data-size', String(size)),
    plain: ({ host }, isPlain) => host.toggleAttribute('data-plain', isPlain === true),
    loading: ({ host }, isLoading) => host.toggleAttribute('data-loading', isLoading === true),
    disabled({ host }, isDisabled) {
      host.toggleAttribute('data-disabled', isDisabled === true);
      if (isDisabled === true) host.setAttribute('aria-disabled', 'true');
      else host.removeAttribute('aria-disabled');
      host.tabIndex = isDisabled === true ? -1 : 0;
    },
  },
};

function press(view: View, event: Event): void {
  const { values, host } = view;
  if (values.disabled === true) {
    event.stopImmediatePropagation();
    return;
  }
  // After the tap itself has been told, which happens further out.
  queueMicrotask(() => {
    const form = host.closest('wx-form');
    if (values.formType === 'submit' && form !== null) submitForm(form, host);
    if (values.formType === 'reset' && form !== null) resetForm(form);
    if (values.openType === '' || values.openType === null) return;
    const detail: OpenTypePress = { openType: values.openType, id: view.component.id, answer: view.trigger };
    host.dispatchEvent(new CustomEvent(OPEN_TYPE, { bubbles: true, detail }));
  });
}
