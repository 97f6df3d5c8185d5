import { Verdict } from '../core/presentation/verdict';
import { Words } from './error-texts/stage-texts';

/** The one word that staff see at two metres (LOOK). */
export const VERDICT_WORDS: Record<Verdict['outcome'], Words> = {
  accepted: { zh: '放行', en: 'Admit' },
  rejected: { zh: '拒绝', en: 'Refuse' },
  undecided: { zh: '请复核', en: 'Check again' },
};
