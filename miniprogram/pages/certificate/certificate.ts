import { CtidError, ErrorCode } from '../../core/errors';
import { codeOf } from '../../services/code-of';
import { beginAnew } from '../../services/enrolment/begin-anew';
import { firstLook, look } from '../../services/look';
import { requirePrivacy } from '../../services/permission';
import { refreshTime } from '../../services/refresh-time';
import { brighten, hideInCaptures, stayAwake, watchCaptures } from '../../services/screen';
import { clockOffset } from '../../services/trusted-time';
import { UnlockPrompt } from '../../services/unlock-prompt';
import { Card, cardOf } from '../../services/wallet/card';
import { currentCode } from '../../services/wallet/current-code';
import { renewIfDue } from '../../services/wallet/renew';
import { standingOf } from '../../services/wallet/standing';
import { readWallet } from '../../services/wallet/wallet';
import { WayOn, wayOnAfter } from '../../services/wallet/way-on';
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
    phase: 'opening' as 'opening' | 'locked' | 'shown' | 'ended',
    card: null as Card | null,
    qrText: '',
    passed: 0,
    remaining: 0,
    isReused: false,
    isCaptured: false,
    isRenewing: false,
    clockNote: '',
    code: '' as ErrorCode | '',
    /** What to do about a certificate that can be shown no more. */
    wayOn: '' as WayOn | '',
  },
  seconds: 0,
  timer: 0 as unknown as ReturnType<typeof setInterval>,
  putBacks: [] as PutBack[],
  prompt: undefined as UnlockPrompt | undefined,
  /** Each showing has its number: what was begun in an earlier one changes nothing any more. */
  run: 0,

  async onShow() {
    this.prompt ??= new UnlockPrompt();
    const onReturn = this.prompt.show();
    const run = this.run;
    this.setData(look(CERTIFICATE_WORDS));
    try {
      const card = await this.readCard();
      if (run !== this.run) return;
      this.setData({ phase: 'locked', card, code: '', wayOn: '' });
      if (onReturn === 'goOn') await this.show();
      if (onReturn === 'ask') await this.unlock();
    } catch (error) {
      if (run === this.run) this.tell(codeOf(error));
    }
  },

  onHide() {
    this.prompt?.hide();
    this.leave();
  },

  onUnload() {
    this.prompt?.hide();
    this.leave();
  },

  /** @throws {CtidError} CERTIFICATE_NOT_FOUND, or why it can be shown no more; STORAGE_DAMAGED */
  async readCard(): Promise<Card> {
    const wallet = await readWallet();
    if (wallet === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
    const standing = await standingOf(wallet);
    if (standing !== undefined) throw new CtidError(standing);
    return cardOf(wallet.certificate);
  },

  async unlock() {
    try {
      if (await this.prompt?.ask()) await this.show();
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  async show() {
    const run = ++this.run;
    this.setData({ code: '', phase: 'shown' });
    await this.prepareScreen(run);
    if (run === this.run) await this.refresh();
    if (run !== this.run) return;
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tick(), SECOND_MS);
    this.renew();
  },

  async prepareScreen(run: number) {
    stayAwake(true);
    hideInCaptures(true);
    const stopWatching = watchCaptures(() => this.setData({ isCaptured: true }));
    this.putBacks = [stopWatching, () => stayAwake(false), () => hideInCaptures(false)];
    const dim = await brighten();
    if (run === this.run) this.putBacks.push(dim);
    else await dim();
  },

  /** Everything as it was before, and nothing left on the screen. */
  leave() {
    this.run++;
    clearInterval(this.timer);
    for (const putBack of this.putBacks) putBack();
    this.putBacks = [];
    this.setData({ phase: 'locked', qrText: '', isCaptured: false, isRenewing: false });
  },

  async tick() {
    this.seconds = (this.seconds + 1) % REFRESH_SECONDS;
    this.setData({ passed: this.seconds / REFRESH_SECONDS });
    if (this.seconds === 0) await this.refresh();
  },

  async refresh() {
    const run = this.run;
    try {
      const { qrText, remaining, isReused } = await currentCode();
      if (run === this.run) this.setData({ qrText, remaining, isReused, code: '', clockNote: this.clockNote() });
    } catch (error) {
      if (run === this.run) this.tell(codeOf(error));
    }
  },

  /** Why there is no code; what is over leaves nothing on the screen but the way on. */
  tell(code: ErrorCode) {
    const wayOn = wayOnAfter(code);
    if (wayOn === undefined) return this.setData({ qrText: '', code });
    this.leave();
    this.setData({ phase: 'ended', code, wayOn });
  },

  clockNote() {
    const offset = clockOffset();
    const { clockUnknown, clockOff } = this.data.words;
    if (offset === undefined) return clockUnknown;
    return Math.abs(offset) > CLOCK_OFF ? clockOff : '';
  },

  /** Ahead of time, and by hand; without a network what is there goes on. What the server ended is over. */
  async renew() {
    const run = this.run;
    this.setData({ isRenewing: true });
    if (clockOffset() === undefined) await refreshTime();
    const refusal = await renewIfDue().then(() => undefined, codeOf);
    if (run !== this.run) return;
    this.setData({ isRenewing: false });
    if (refusal !== undefined && wayOnAfter(refusal)) return this.tell(refusal);
    await this.refresh();
    if (run === this.run && refusal !== undefined && this.data.qrText === '') this.setData({ code: refusal });
  },

  async onPullDownRefresh() {
    if (this.data.phase === 'shown') await this.renew();
    wx.stopPullDownRefresh();
  },

  answer() {
    wx.navigateTo({ url: '/pages/answer/answer' });
  },

  lift() {
    wx.redirectTo({ url: '/pages/my-data/my-data' });
  },

  /** The new certificate takes the place of what is here. */
  async apply() {
    try {
      await requirePrivacy();
      await beginAnew();
      await wx.redirectTo({ url: '/subpackages/enrolment/identity/identity' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },
});
