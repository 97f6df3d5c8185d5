import { Holdings } from '../../services/holdings';
import { wayOnAfter } from '../../services/wallet/way-on';

/** What a person can do next; each is the word on its button. */
export type Step = 'show' | 'goOn' | 'goOnLifting' | 'lift' | 'applyAgain' | 'apply';

/** The one next step, and what was begun beside a certificate that can be shown. */
export function stepsOf({ wallet, standing, draft, code }: Holdings): {
  readonly first: Step;
  readonly second: Step | '';
} {
  const begun = draft && (draft.purpose === 'lift' ? 'goOnLifting' : 'goOn');
  if (wallet !== undefined && standing === undefined) return { first: 'show', second: begun ?? '' };
  if (begun !== undefined) return { first: begun, second: '' };
  const ended = standing ?? code;
  if (ended === undefined) return { first: 'apply', second: '' };
  return { first: wayOnAfter(ended) === 'lift' ? 'lift' : 'applyAgain', second: '' };
}
