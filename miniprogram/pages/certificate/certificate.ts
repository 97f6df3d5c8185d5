import { CtidError } from '../../core/errors';
import { codeOf } from '../../services/code-of';
import { firstLook, look } from '../../services/look';
import { refreshTime } from '../../services/refresh-time';
import { brighten, hideInCaptures, stayAwake, watchCaptures } from '../../services/screen';
import { clockOffset } from '../../services/trusted-time';
import { unlock } from '../../services/unlock';
import { Card, cardOf } from '../../services/wallet/card';
import { currentCode } from '../../services/wallet/current-code';
import { renewIfDue } from '../../services/wallet/renew';
import { readWallet } from '../../services/wallet/wallet';
import { CERTIFICATE_WORDS } from './certificate-words';

/** A code stays for five seconds (WIRE); its frame moves once a second. */
const REFRESH_SECONDS = 5;
const SECOND_MS = 1_000;

/** A clock that is this far off is told of, in seconds. */
const CLOCK_OFF = 60;

type PutBack = () => unknown;

/** The certificate at the counter: unlocked by its holder, bright, and a fresh code every five seconds. */
Page({
  data: {
    ...firstLook(CERTIFICATE_WORDS),
    phase: 'opening' as 'opening' | 'locked' | 'shown',
    card: null as Card | null,
    qrText: '',
    passed: 0,
    remaining: 0,
    isReused: false,
    isCaptured: false,
    isRenewing: false,
    clockNote: '',
    code: '',
  },
  seconds: 0,
  timer: 0 as unknown as ReturnType<typeof setInterval>,
  putBacks: [] as PutBack[],

  async onShow() {
    this.setData(look(CERTIFICATE_WORDS));
    try {
      const wallet = await readWallet();
      if (wallet === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
      this.setData({ phase: 'locked', card: cardOf(wallet.certificate), code: '' });
      await this.unlock();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  onHide() {
    this.leave();
  },

  onUnload() {
    this.leave();
  },

  async unlock() {
    try {
      await unlock();
      this.setData({ code: '', phase: 'shown' });
      await this.prepareScreen();
      await this.refresh();
      this.timer = setInterval(() => this.tick(), SECOND_MS);
      this.renew();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async prepareScreen() {
    stayAwake(true);
    hideInCaptures(true);
    const stopWatching = watchCaptures(() => this.setData({ isCaptured: true }));
    this.putBacks = [await brighten(), stopWatching, () => stayAwake(false), () => hideInCaptures(false)];
  },

  /** Everything as it was before, and nothing left on the screen. */
  leave() {
    clearInterval(this.timer);
    for (const putBack of this.putBacks) putBack();
    this.putBacks = [];
    this.setData({ phase: 'locked', qrText: '', isCaptured: false });
  },

  async tick() {
    this.seconds = (this.seconds + 1) % REFRESH_SECONDS;
    this.setData({ passed: this.seconds / REFRESH_SECONDS });
    if (this.seconds === 0) await this.refresh();
  },

  async refresh() {
    try {
      const { qrText, remaining, isReused } = await currentCode();
      this.setData({ qrText, remaining, isReused, code: '', clockNote: this.clockNote() });
    } catch (error) {
      this.setData({ qrText: '', code: codeOf(error) });
    }
  },

  clockNote() {
    const offset = clockOffset();
    const { clockUnknown, clockOff } = this.data.words;
    if (offset === undefined) return clockUnknown;
    return Math.abs(offset) > CLOCK_OFF ? clockOff : '';
  },

  /** Ahead of time, and by hand; without a network what is there goes on. */
  async renew() {
    this.setData({ isRenewing: true });
    try {
      // A clock that was set while this was closed is noticed here.
      const isTimeKnown = await refreshTime();
      if ((await renewIfDue()) === 'renewed' || isTimeKnown) await this.refresh();
    } catch (error) {
      if (this.data.qrText === '') this.setData({ code: codeOf(error) });
    }
    this.setData({ isRenewing: false });
  },

  answer() {
    wx.navigateTo({ url: '/pages/answer/answer' });
  },

  toHome() {
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
