import { codeOf } from '../../services/code-of';
import { firstLook, look, say } from '../../services/look';
import { brighten, hideInCaptures } from '../../services/screen';
import { trustedNow } from '../../services/trusted-time';
import { unlock } from '../../services/unlock';
import { answer, Question, readQuestion } from '../../services/wallet/answer';
import { ANSWER_WORDS } from './answer-words';

const SECOND_MS = 1_000;

type Busy = '' | 'scanning' | 'answering';

/** The counter asks; the citizen sees who and why, unlocks and answers, or does not (answer mode). */
Page({
  data: {
    ...firstLook(ANSWER_WORDS),
    venueName: '',
    purpose: '',
    qrText: '',
    isReused: false,
    code: '',
    busy: '' as Busy,
  },
  question: undefined as Question | undefined,
  timer: 0 as unknown as ReturnType<typeof setTimeout>,
  dim: undefined as undefined | (() => unknown),

  onLoad() {
    this.setData(look(ANSWER_WORDS));
    this.scan();
  },

  /** The scanner and the phone's own lock may lie over the page for a moment: that is not leaving it. */
  onHide() {
    if (this.data.busy === '') this.forget();
  },

  onUnload() {
    this.forget();
  },

  async scan() {
    if (this.data.busy !== '') return;
    this.forget();
    this.setData({ busy: 'scanning', code: '' });
    const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined);
    try {
      if (scanned !== undefined) await this.read(scanned.result);
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
    this.setData({ busy: '' });
  },

  async read(scanned: string) {
    this.question = await readQuestion(scanned);
    const { venueName, purpose } = this.question;
    this.setData({ venueName, purpose: say(purpose) });
  },

  async agree() {
    if (this.question === undefined || this.data.busy !== '') return;
    this.setData({ busy: 'answering', code: '' });
    try {
      await unlock('show');
      const { qrText, isReused, expiresAt } = await answer(this.question);
      this.dim = await brighten();
      hideInCaptures(true);
      this.setData({ qrText, isReused });
      this.timer = setTimeout(() => this.end(), Math.max(0, expiresAt - trustedNow()) * SECOND_MS);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'CODE_EXPIRED') this.end();
      else this.setData({ code });
    }
    this.setData({ busy: '' });
  },

  /** The counter takes no answer any more: the page says so, and how to go on. */
  end() {
    this.forget();
    this.setData({ code: 'CODE_EXPIRED' });
  },

  /** An answer is for one moment: afterwards the page is as it was in the beginning. */
  forget() {
    clearTimeout(this.timer);
    this.dim?.();
    this.dim = undefined;
    hideInCaptures(false);
    this.question = undefined;
    this.setData({ venueName: '', purpose: '', qrText: '' });
  },

  done() {
    wx.navigateBack();
  },
});
