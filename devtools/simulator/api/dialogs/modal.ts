import { call } from '../convention';
import type { Phone } from '../phone';
import { ask, type Choice } from './ask';

type Wx = WechatMiniprogram.Wx;

const WORDS = {
  zh_CN: { confirm: '确定', cancel: '取消', dialog: '提示' },
  en: { confirm: 'OK', cancel: 'Cancel', dialog: 'Notice' },
} as const;

/** `wx.showModal`: a question with one or two answers, or with a line of text. */
export function modal({ device }: Phone): Pick<Wx, 'showModal'> {
  return {
    showModal: call(
      'showModal',
      [
        'title',
        'content',
        'showCancel',
        'confirmText',
        'cancelText',
        'confirmColor',
        'cancelColor',
        'editable',
        'placeholderText',
      ],
      async ({ title, content, editable = false, placeholderText = '', ...buttons }) => {
        const words = WORDS[device.settings.language];
        const field = editable ? fieldOf(device.overlay.ownerDocument, content, placeholderText || title) : undefined;
        const confirm = await ask(device.overlay, {
          shape: 'box',
          label: words.dialog,
          title,
          text: editable ? undefined : content,
          more: field === undefined ? [] : [field],
          choices: choicesOf(buttons, words),
          dismissed: false,
        });
        return { confirm, cancel: !confirm, content: confirm ? (field?.value ?? '') : '' };
      },
    ),
  };
}

type Buttons = Pick<
  WechatMiniprogram.ShowModalOption,
  'showCancel' | 'confirmText' | 'cancelText' | 'confirmColor' | 'cancelColor'
>;

function choicesOf(buttons: Buttons, words: { confirm: string; cancel: string }): Choice<boolean>[] {
  const {
    showCancel = true,
    confirmText = words.confirm,
    cancelText = words.cancel,
    confirmColor,
    cancelColor,
  } = buttons;
  const confirm = { label: confirmText, value: true, look: 'primary', color: confirmColor } as const;
  return showCancel ? [{ label: cancelText, value: false, color: cancelColor }, confirm] : [confirm];
}

function fieldOf(page: Document, value = '', label = ''): HTMLInputElement {
  const field = page.createElement('input');
  field.value = value;
  field.placeholder = label;
  field.setAttribute('aria-label', label);
  return field;
}
