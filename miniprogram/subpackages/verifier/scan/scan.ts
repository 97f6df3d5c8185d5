import { ErrorCode } from '../../../core/errors';
import { Verdict } from '../../../core/presentation/verdict';
import { codeOf } from '../../../services/code-of';
import { askCounterCode } from '../../../services/counter/ask';
import { pending, sync } from '../../../services/counter/queue';
import { Judged, judge } from '../../../services/counter/scan';
import { dataAge, refreshTrust } from '../../../services/counter/trust-cache';
import { findVenue } from '../../../services/counter/venue';
import { firstLook, look } from '../../../services/look';
import { watchNetwork } from '../../../services/network';
import { trustedNow } from '../../../services/trusted-time';
import { signal } from '../../../services/verdict-signals';
import { SCAN_WORDS } from './scan-words';
import { standingOf, wordsOfAge } from './standing';

/** How long a verdict stays before the next scan opens by itself, in milliseconds; an undecided one waits for its answer. */
const STAYS_MS = { accepted: 2_500, rejected: 6_000 } as const;

const SECOND_MS = 1_000;

/** The counter: scan, one colour and one sentence, ready for the next. */
Page({
  data: {
    ...firstLook(SCAN_WORDS),
    venueName: '',
    phase: 'ready' as 'ready' | 'judged',
    verdict: null as Verdict | null,
    standing: '',
    question: '',
    conflicts: 0,
    code: '' as ErrorCode | '',
  },
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

  onHide() {
    clearTimeout(this.timer);
  },

  onUnload() {
    clearTimeout(this.timer);
    this.stopWatching?.();
  },

  /** Fresh lists, and what was decided without a network is sent in. Without a network, the data's age says enough. */
  async catchUp() {
    await refreshTrust().catch(() => undefined);
    if (this.data.phase === 'ready') this.setData({ standing: wordsOfAge(await dataAge()) });
    if ((await pending()) === 0) return;
    const { conflicts } = await sync().catch(() => ({ conflicts: [] }));
    this.setData({ conflicts: conflicts.length });
  },

  async scan() {
    clearTimeout(this.timer);
    const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined);
    if (scanned === undefined) return this.rest();
    try {
      this.tell(await judge(scanned.result));
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
  },

  tell(judged: Judged) {
    const { verdict } = judged;
    signal(verdict.outcome);
    this.setData({ phase: 'judged', verdict, question: '', code: '', standing: standingOf(judged) });
    if (verdict.outcome === 'undecided') this.ask();
    else this.timer = setTimeout(() => this.scan(), STAYS_MS[verdict.outcome]);
  },

  /** What could not be decided is asked for: the guest scans the counter's code and answers. A new one before it is old. */
  async ask() {
    try {
      const { qrText, renewAt } = await askCounterCode();
      this.setData({ question: qrText });
      this.timer = setTimeout(() => this.ask(), (renewAt - trustedNow()) * SECOND_MS);
    } catch (error) {
      this.setData({ question: '', code: codeOf(error) });
    }
  },

  openJournal() {
    wx.navigateTo({ url: '../journal/journal' });
  },
});
