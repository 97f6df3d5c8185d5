import { ErrorCode } from '../../../core/errors';
import { codeOf, isErrorCode } from '../../../services/code-of';
import { awaitComparison } from '../../../services/enrolment/apply';
import { EnrolmentDraft, readDraft } from '../../../services/enrolment/draft';
import { finish } from '../../../services/enrolment/finish';
import { ERROR_TEXT } from '../../../services/error-text';
import { firstLook, look, say } from '../../../services/look';
import { NextStep, nextStepAfter } from './next-step';
import { OUTCOME_WORDS } from './outcome-words';

/** Where a next step leads; going on stays here. */
const PAGES: Partial<Record<NextStep, string>> = {
  again: '../liveness/liveness',
  correct: '../identity/identity',
  consent: '../consent/consent',
};

/** What a face check was for, in words: while it is done, and when it is. */
const WORDS = {
  apply: { working: 'working', done: 'issued', what: 'issuedWhat' },
  lift: { working: 'lifting', done: 'lifted', what: 'liftedWhat' },
} as const;

/** Finishes what was compared, and says how it ended: with what it was for, or with the next step. */
Page({
  data: {
    ...firstLook(OUTCOME_WORDS),
    phase: 'working' as 'working' | 'issued' | 'refused',
    purpose: 'apply' as EnrolmentDraft['purpose'],
    title: '',
    description: '',
    next: 'toHome' as NextStep,
  },

  async onLoad({ code }: { readonly code?: string }) {
    this.setData(look(OUTCOME_WORDS));
    if (code) this.refuse(isErrorCode(code) ? code : 'INTERNAL_ERROR');
    else await this.goOn();
  },

  /** Also after the app was killed in the middle: every step is repeated under its first intent. */
  async goOn() {
    const { words } = this.data;
    this.setData({ phase: 'working', title: '', description: words.patience });
    try {
      const draft = await readDraft();
      if (draft === undefined) return this.toHome();
      if (draft.stage !== 'compare' && draft.stage !== 'issue') return wx.redirectTo({ url: '../liveness/liveness' });
      const { working, done, what } = WORDS[draft.purpose];
      this.setData({ purpose: draft.purpose, title: words[working] });
      await finish(draft.stage === 'compare' ? await awaitComparison(draft) : draft);
      this.setData({ phase: 'issued', title: words[done], description: words[what] });
    } catch (error) {
      this.refuse(codeOf(error));
    }
  },

  refuse(code: ErrorCode) {
    const { citizen } = ERROR_TEXT[code];
    const next = nextStepAfter(code);
    this.setData({ phase: 'refused', next, title: say(citizen), description: say(citizen.next) });
  },

  follow() {
    const { next } = this.data;
    const url = PAGES[next];
    if (url) wx.redirectTo({ url });
    else if (next === 'goOn') this.goOn();
    else this.toHome();
  },

  show() {
    wx.redirectTo({ url: '/pages/certificate/certificate' });
  },

  toHome() {
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
