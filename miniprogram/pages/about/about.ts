import { firstLook, look } from '../../services/look';
import { ABOUT_WORDS } from './about-words';

/** What this is, what it is not, and what it cannot do. */
Page({
  data: firstLook(ABOUT_WORDS),

  onShow() {
    this.setData(look(ABOUT_WORDS));
  },

  openRecognition() {
    wx.navigateTo({ url: '/pages/recognition/recognition' });
  },
});
