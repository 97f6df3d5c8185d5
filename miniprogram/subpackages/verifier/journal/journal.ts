import { codeOf } from '../../../services/code-of';
import { JournalLine, readJournal } from '../../../services/counter/journal';
import { pending, sync } from '../../../services/counter/queue';
import { ERROR_TEXT } from '../../../services/error-text';
import { firstLook, look, say } from '../../../services/look';
import { PORTION, portions } from '../../../services/portions';
import { dottedMinute } from '../../../services/wallet/card';
import { JOURNAL_WORDS } from './journal-words';

/** The shift in times and outcomes: no names, and what still has to be sent. */
Page({
  data: {
    ...firstLook(JOURNAL_WORDS),
    lines: [] as readonly {
      readonly scanId: string;
      readonly at: string;
      readonly outcome: string;
      readonly why: string;
    }[],
    pending: 0,
    code: '',
  },
  journal: [] as readonly JournalLine[],

  async onShow() {
    this.setData({ ...look(JOURNAL_WORDS), pending: await pending(), lines: [] });
    this.journal = await readJournal();
    this.showMore();
  },

  onReachBottom() {
    this.showMore();
  },

  /** A shift may have a thousand lines. */
  showMore() {
    const from = this.data.lines.length;
    const rows = this.journal.slice(from, from + PORTION).map((line) => this.rowOf(line));
    for (const portion of portions('lines', from, rows)) this.setData(portion);
  },

  rowOf({ scanId, at, outcome, reason, source, conflict }: JournalLine) {
    const { words } = this.data;
    const notes = [
      reason && say(ERROR_TEXT[reason].staff),
      source === 'offline' && words.offline,
      conflict && words.conflict,
    ];
    return { scanId, at: dottedMinute(at), outcome: words[outcome], why: notes.filter(Boolean).join(' · ') };
  },

  async send() {
    try {
      await sync();
      this.setData({ code: '' });
    } catch (error) {
      this.setData({ code: codeOf(error) });
    }
    await this.onShow();
  },
});
