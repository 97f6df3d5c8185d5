import { codeOf } from '../../services/code-of';
import { firstLook, look, say } from '../../services/look';
import { brighten } from '../../services/screen';
import { answer, Question, readQuestion } from '../../services/wallet/answer';
import { ANSWER_WORDS } from './answer-words';

/** The counter asks, the citizen sees who and why, and answers or does not (answer mode). */
Page({
  data: { ...firstLook(ANSWER_WORDS), venueName: '', purpose: '', qrText: '', code: '' },
  question: undefined as Question | undefined,
  dim: undefined as undefined | (() => unknown),

  onLoad() {
    this.setData(look(ANSWER_WORDS));
    this.scan();
  },

  onUnload() {
    this.dim?.();
  },

  async scan() {
    const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined);
    if (scanned === undefined) return;
    try {
      this.question = await readQuestion(scanned.result);
      const { venueName, purpose } = this.question;
      this.setData({ venueName, purpose: say(purpose), code: '' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async agree() {
    if (this.question === undefined) return;
    try {
      const { qrText } = await answer(this.question);
      this.setData({ qrText, code: '' });
      this.dim = await brighten();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  done() {
    wx.navigateBack();
  },
});
