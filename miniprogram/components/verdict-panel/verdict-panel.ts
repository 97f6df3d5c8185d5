import { Verdict } from '../../core/presentation/verdict';
import { ERROR_TEXT } from '../../services/error-text';
import { say } from '../../services/look';
import { VERDICT_WORDS } from '../../services/verdict-words';

/** A verdict to be read at two metres: shape first, then one word, one sentence, and what to do. */
Component({
  properties: {
    verdict: { type: Object, value: {} as unknown as Verdict },
    /** Something more important stands below it, and must be on the screen as a whole. */
    isSmall: Boolean,
  },
  data: { outcome: '', word: '', who: '', what: '', next: '' },
  observers: {
    verdict(verdict: Verdict) {
      if (verdict?.outcome === undefined) return;
      this.setData({ outcome: verdict.outcome, word: say(VERDICT_WORDS[verdict.outcome]), ...sentencesOf(verdict) });
    },
  },
});

function sentencesOf(verdict: Verdict) {
  if (verdict.outcome === 'accepted') return { who: verdict.disclosure.maskedName ?? '', what: '', next: '' };
  const { staff } = ERROR_TEXT[verdict.reason];
  return { who: '', what: say(staff), next: say(staff.next) };
}
