import { ErrorCode } from '../../../core/errors';
import { Verdict } from '../../../core/presentation/verdict';
import { passedMs } from '../../../core/trusted-time';
import { codeOf } from '../../../services/code-of';
import { askCounterCode } from '../../../services/counter/ask';
import { pending, sync } from '../../../services/counter/queue';
import { Judged, judge } from '../../../services/counter/scan';
import { dataAge, refreshTrust } from '../../../services/counter/trust-cache';
import { findVenue } from '../../../services/counter/venue';
import { readClocks } from '../../../services/device-clock';
import { firstLook, look } from '../../../services/look';
import { watchNetwork } from '../../../services/network';
import { trustedNow } from '../../../services/trusted-time';
import { signal } from '../../../services/verdict-signals';
import { SCAN_WORDS } from './scan-words';
import { standingOf, wordsOfAge } from './standing';

/** How long a verdict stays before the next scan opens by itself, in milliseconds; what is undecided stays. */
const STAYS_MS = { accepted: 2_500, rejected: 6_000, undecided: undefined } as const;

/** What an answer can turn: the holder's clock does not matter for it. */
const ANSWERABLE: ErrorCode = 'CODE_CLOCK_OFF';

const SECOND_MS = 1_000;

/** The counter: scan, one colour and one sentence, ready for the next. */
Page({
  data: {
    ...firstLook(SCAN_WORDS),
    venueName: '',
    phase: 'ready' as 'ready' | 'judging' | 'judged',
    verdict: null as Verdict | null,
    standing: '',
    question: '',
    conflicts: 0,
    code: '' as ErrorCode | '',
  },
  isScanning: false,
  isAway: false,
  judgedAt: { wallMs: 0, monotonicMs: 0 },
  timer: 0 as unknown as ReturnType<typeof setTimeout>,
  stopWatching: undefined as undefined | (() => void),

  async onLoad() {
    this.setData(look(SCAN_WORDS));
    this.stopWatching = watchNetwork((isOnline) => isOnline && this.catchUp());
    try {
      const venue = await findVenue();
      this.setData(venue ? { venueName: venue.credential.name } : { code: 'STAFF_NOT_APPROVED' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
    await this.catchUp();
  },

  /** Also after the scanner, which lies over the page on some phones. A question that grew old meanwhile is asked anew. */
  onShow() {
    this.isAway = false;
    if (this.data.question !== '') this.ask();
    else if (this.data.phase === 'ready') this.tellStanding();
    else if (!this.isScanning) this.stay();
  },

  onHide() {
    this.isAway = true;
    clearTimeout(this.timer);
  },

  onUnload() {
    this.onHide();
    this.stopWatching?.();
  },

  /** Fresh lists, and what was decided without a network is sent in. Without a network, the data's age says enough. */
  async catchUp() {
    await refreshTrust().catch(() => undefined);
    await this.tellStanding();
    if ((await pending()) === 0) return;
    const { conflicts } = await sync().catch(() => ({ conflicts: [] }));
    this.setData({ conflicts: conflicts.length });
  },

  async tellStanding() {
    const standing = wordsOfAge(await dataAge());
    if (this.data.phase === 'ready') this.setData({ standing });
  },

  async scan() {
    if (this.isScanning) return;
    this.isScanning = true;
    clearTimeout(this.timer);
    const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined);
    if (scanned !== undefined) await this.judge(scanned.result);
    else if (this.data.question !== '') await this.ask();
    else this.rest();
    this.isScanning = false;
  },

  async judge(scanned: string) {
    this.setData({ phase: 'judging', verdict: null, question: '', code: '' });
    try {
      await this.tell(await judge(scanned));
    } catch (error) {
      this.rest(codeOf(error));
    }
  },

  giveUp() {
    this.rest();
  },

  rest(code: ErrorCode | '' = '') {
    clearTimeout(this.timer);
    this.setData({ phase: 'ready', verdict: null, question: '', code });
    this.tellStanding();
  },

  async tell(judged: Judged) {
    const { verdict } = judged;
    signal(verdict.outcome);
    this.setData({ phase: 'judged', verdict, standing: standingOf(judged) });
    this.judgedAt = readClocks();
    if (verdict.outcome === 'undecided' && verdict.reason === ANSWERABLE) await this.ask();
    if (!this.isAway) this.stay();
  },

  /** A verdict stays its time. Where that passed while the page was away it is gone: the next person is not this one. */
  stay() {
    const staysMs = this.data.verdict && STAYS_MS[this.data.verdict.outcome];
    if (!staysMs) return;
    clearTimeout(this.timer);
    const leftMs = staysMs - passedMs(this.judgedAt, readClocks());
    if (leftMs > 0) this.timer = setTimeout(() => this.scan(), leftMs);
    else this.rest();
  },

  /** The guest scans the counter's code and answers; a new one comes before it is old. */
  async ask() {
    clearTimeout(this.timer);
    try {
      const { qrText, renewAt } = await askCounterCode();
      this.setData({ question: qrText, code: '' });
      if (!this.isAway) this.timer = setTimeout(() => this.ask(), (renewAt - trustedNow()) * SECOND_MS);
    } catch (error) {
      this.setData({ question: '', code: codeOf(error) });
    }
  },

  openJournal() {
    wx.navigateTo({ url: '../journal/journal' });
  },
});
