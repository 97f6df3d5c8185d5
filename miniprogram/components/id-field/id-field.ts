import { ERROR_TEXT } from '../../services/error-text';
import { readPreferences } from '../../services/preferences';
import { trustedNow } from '../../services/trusted-time';
import { maskIdNumber, Told, tellIdNumber } from './tell-id-number';

/** A field for an ID number: what is wrong is told while it is typed, and it is masked when the field is left. */
Component({
  properties: {
    label: String,
    placeholder: String,
    value: String,
  },
  data: { shown: '', told: '', tone: '', typed: '' },
  observers: {
    value(value: string) {
      if (value !== '' && this.data.typed === '') {
        this.setData({ typed: value });
        const told = this.hide();
        // The page that is told must have ended its own update.
        wx.nextTick(() => this.tell(told));
      }
    },
  },
  methods: {
    type(event: WechatMiniprogram.Input) {
      this.setData({ typed: event.detail.value, shown: event.detail.value });
      this.tell(tellIdNumber(event.detail.value, trustedNow(), false));
    },
    unmask() {
      this.setData({ shown: this.data.typed });
    },
    mask() {
      this.tell(this.hide());
    },
    /** Hides a number that is right. */
    hide(): Told {
      const told = tellIdNumber(this.data.typed, trustedNow(), true);
      if (told.kind === 'right') this.setData({ shown: maskIdNumber(told.idNumber), typed: told.idNumber });
      return told;
    },
    tell(told: Told) {
      const { language } = readPreferences();
      this.setData({ told: wordsOf(told, language), tone: told.kind });
      this.triggerEvent('told', { idNumber: told.kind === 'right' ? told.idNumber : '' });
    },
  },
});

function wordsOf(told: Told, language: 'zh' | 'en'): string {
  if (told.kind === 'right') return language === 'zh' ? '号码正确' : 'The number is well formed';
  if (told.kind === 'wrong') {
    const { citizen } = ERROR_TEXT[told.code];
    return `${citizen[language]} ${citizen.next[language]}`;
  }
  if (told.missing === 18) return '';
  return language === 'zh' ? `还差 ${told.missing} 位` : `${told.missing} more`;
}
