import type { BuiltIn } from './built-in';
import type { View } from './view';

type Field = HTMLInputElement | HTMLTextAreaElement;

const KEYBOARDS: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  text: 'text',
};
const SHARED = {
  ...{
    value: '',
    placeholder: '',
    placeholderStyle: '',
    placeholderClass: '',
    disabled: false,
    maxlength: 140,
    focus: false,
  },
  ...{
    autoFocus: false,
    cursorSpacing: 0,
    cursor: -1,
    selectionStart: -1,
    selectionEnd: -1,
    adjustPosition: true,
    holdKeyboard: false,
  },
  ...{ confirmHold: false, cursorColor: '', name: '', nickname: '' },
};

/** https://developers.weixin.qq.com/miniprogram/dev/component/input.html */
const input: BuiltIn = {
  tag: 'input',
  properties: {
    ...SHARED,
    ...{
      type: 'text',
      password: false,
      confirmType: 'done',
      alwaysEmbed: false,
      safePasswordCertPath: '',
      safePasswordLength: 0,
    },
    ...{ safePasswordTimeStamp: 0, safePasswordNonce: '', safePasswordSalt: '', safePasswordCustomHash: '' },
  },
  created: (view) => create(view, document.createElement('input')),
  draw: {
    ...drawing(),
    password: ({ host }, isPassword) => fieldOf(host)?.setAttribute('type', isPassword === true ? 'password' : 'text'),
    type: ({ host }, type) => fieldOf(host)?.setAttribute('inputmode', KEYBOARDS[String(type)] ?? 'text'),
    confirmType: ({ host }, type) => fieldOf(host)?.setAttribute('enterkeyhint', String(type)),
  },
  formValue: ({ host }) => fieldOf(host)?.value ?? '',
  reset: (view) => view.set({ value: '' }),
};

/** https://developers.weixin.qq.com/miniprogram/dev/component/textarea.html */
const textarea: BuiltIn = {
  tag: 'textarea',
  properties: {
    ...SHARED,
    ...{ autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false, confirmType: 'return' },
    ...{ adjustKeyboardTo: 'cursor' },
  },
  created: (view) => create(view, document.createElement('textarea')),
  draw: { ...drawing(), autoHeight: ({ host }, isAuto) => host.toggleAttribute('data-auto-height', isAuto === true) },
  formValue: ({ host }) => fieldOf(host)?.value ?? '',
  reset: (view) => view.set({ value: '' }),
};

export const TEXT_FIELDS: readonly BuiltIn[] = [input, textarea];

function fieldOf(host: HTMLElement): Field | null {
  return host.querySelector<Field>(':scope > .built-in-field');
}

function drawing(): NonNullable<BuiltIn['draw']> {
  return {
    value({ host }, value) {
      const field = fieldOf(host);
      const text = value === null || value === undefined ? '' : String(value);
      if (field !== null && field.value !== text) field.value = text;
    },
    placeholder: ({ host }, text) => fieldOf(host)?.setAttribute('placeholder', String(text ?? '')),
    disabled: ({ host }, isDisabled) => fieldOf(host)?.toggleAttribute('disabled', isDisabled === true),
    maxlength({ host }, length) {
      if (Number(length) < 0) fieldOf(host)?.removeAttribute('maxlength');
      else fieldOf(host)?.setAttribute('maxlength', String(length));
    },
    focus({ host }, hasFocus) {
      // The page may be still on its way in.
      if (hasFocus === true) setTimeout(() => fieldOf(host)?.focus());
      else if (document.activeElement === fieldOf(host)) fieldOf(host)?.blur();
    },
    autoFocus: ({ host }, hasFocus) => hasFocus === true && setTimeout(() => fieldOf(host)?.focus()),
  };
}

function create(view: View, field: Field): void {
  field.className = 'built-in-field';
  field.setAttribute('autocomplete', 'off');
  view.host.append(field);
  const answer = (name: string, extra: object = {}): void => {
    view.trigger(name, { value: field.value, cursor: field.selectionStart ?? field.value.length, ...extra });
  };
  // Composing Chinese, the text counts when it is chosen.
  field.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    typed();
  });
  field.addEventListener('compositionend', () => typed());
  field.addEventListener('focus', () => answer('focus', { height: 0 }));
  field.addEventListener('blur', () => answer('blur'));
  field.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.key !== 'Enter' || key.isComposing || field instanceof HTMLTextAreaElement) return;
    answer('confirm');
    if (view.values.confirmHold !== true) field.blur();
  });
  function typed(): void {
    view.set({ value: field.value });
    answer('input', { keyCode: field.value.codePointAt(field.value.length - 1) ?? 0 });
  }
}
