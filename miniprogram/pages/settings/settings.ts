import { codeOf } from '../../services/code-of';
import { eraseHolder, withdrawConsent } from '../../services/holder';
import { firstLook, look } from '../../services/look';
import { choose, readPreferences } from '../../services/preferences';
import { suspend } from '../../services/suspension';
import { SETTINGS_WORDS } from './settings-words';

/** What is asked about before it is done: one tap asks, a second one does it. */
type Deed = 'suspend' | 'withdraw' | 'erase';

const DEEDS: Readonly<
  Record<Deed, { readonly act: () => Promise<unknown>; readonly done: 'suspended' | 'withdrawn' | 'erased' }>
> = {
  suspend: { act: suspend, done: 'suspended' },
  withdraw: { act: withdrawConsent, done: 'withdrawn' },
  erase: { act: eraseHolder, done: 'erased' },
};

/** How it looks, and what happens to one's own data. */
Page({
  data: { ...firstLook(SETTINGS_WORDS), asked: '' as Deed | '', isBusy: false, told: '', code: '' },

  onShow() {
    this.setData(look(SETTINGS_WORDS));
  },

  switchElder({ detail }: WechatMiniprogram.SwitchChange) {
    choose({ elder: detail.value });
    this.setData(look(SETTINGS_WORDS));
  },

  switchLanguage() {
    choose({ language: readPreferences().language === 'zh' ? 'en' : 'zh' });
    this.setData(look(SETTINGS_WORDS));
  },

  ask({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ asked: currentTarget.dataset.deed as Deed, told: '', code: '' });
  },

  cancel() {
    this.setData({ asked: '' });
  },

  async confirm() {
    const { asked, words, isBusy } = this.data;
    if (asked === '' || isBusy) return;
    const { act, done } = DEEDS[asked];
    this.setData({ asked: '', isBusy: true, told: words.working });
    try {
      await act();
      this.setData({ told: words[done] });
    } catch (error) {
      this.setData({ told: '', code: codeOf(error) });
    }
    this.setData({ isBusy: false });
  },

  openData() {
    wx.navigateTo({ url: '/pages/my-data/my-data' });
  },

  openAbout() {
    wx.navigateTo({ url: '/pages/about/about' });
  },
});
