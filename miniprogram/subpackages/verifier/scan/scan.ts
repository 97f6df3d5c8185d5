import { ErrorCode } from '../../../core/errors';
import { Verdict } from '../../../core/presentation/verdict';
import { codeOf } from '../../../services/code-of';
import { AskedQuestion, askCounterCode } from '../../../services/counter/ask';
import { pendingScans, sync } from '../../../services/counter/queue';
import { JudgedScan, judge } from '../../../services/counter/scan';
import { findVenue } from '../../../services/counter/venue';
import { firstLook, look } from '../../../services/look';
import { signal } from '../../../services/verdict-signals';
import { SCAN_WORDS } from './scan-words';
import { standingOf } from './standing';

/** How long a verdict stays before the next scan opens by itself, in milliseconds; an open question waits. */
const STAYS_MS: Readonly<Record<Verdict['outcome'], number>> = { accepted: 2_500, rejected: 6_000, undecided: 0 };

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
  asked: undefined as AskedQuestion | undefined,
  timer: undefined as ReturnType<typeof setTimeout> | undefined,

  async onLoad() {
    this.setData(look(SCAN_WORDS));
    const venue = await findVenue();
    this.setData(venue ? { venueName: venue.name } : { code: 'STAFF_NOT_APPROVED' });
  },

  async onShow() {
    await this.syncQueue();
  },

  onHide() {
    clearTimeout(this.timer);
  },

  onUnload() {
    clearTimeout(this.timer);
  },

  scan() {
    this.asked = undefined;
    return this.look();
  },

  scanAnswer() {
    return this.look();
  },

  async look() {
    clearTimeout(this.timer);
    const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined);
    if (scanned === undefined) return this.setData({ phase: 'ready', verdict: null, question: '' });
    try {
      this.tell(await judge(scanned.result, this.asked));
    } catch (error) {
      this.setData({ phase: 'ready', verdict: null, question: '', code: codeOf(error) });
    }
  },

  tell(judged: JudgedScan) {
    const { verdict } = judged;
    signal(verdict.outcome);
    this.asked = verdict.outcome === 'undecided' ? askCounterCode() : undefined;
    const question = this.asked?.qrText ?? '';
    this.setData({ phase: 'judged', verdict, question, code: '', standing: standingOf(judged) });
    const stays = STAYS_MS[verdict.outcome];
    if (stays > 0) this.timer = setTimeout(() => this.scan(), stays);
  },

  /** What was decided without a network is sent in as soon as there is one. */
  async syncQueue() {
    if ((await pendingScans()) === 0) return;
    try {
      const { conflicts } = await sync();
      this.setData({ conflicts });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
  },

  openJournal() {
    wx.navigateTo({ url: '../journal/journal' });
  },
});
