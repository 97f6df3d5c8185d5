import type { ErrorCode } from '#core/errors';
import { ERROR_TEXT } from '../../miniprogram/services/error-text';
import { VERDICT_WORDS } from '../../miniprogram/services/verdict-words';

/** What a step came to when nothing was refused. */
const DONE = new Map([
  ['challenged', '已受理，动作已抽取'],
  ['compared', '比对通过'],
  ['issued', '已签发'],
  ['drawn', '已画好'],
]);

/**
 * An outcome with the product's own words beside it: what staff read of a scan, what the citizen reads of the rest.
 * @param outcome `accepted 张*`, `rejected CODE_FORGED`, an error code, or what was done
 */
export function withWords(outcome: string): string {
  const [first = '', second = ''] = outcome.split(' ');
  if (isVerdict(first)) return joined(VERDICT_WORDS[first].zh, second, textOf(second)?.staff.zh);
  const text = textOf(outcome);
  return text ? joined('未通过', outcome, text.citizen.zh) : joined(DONE.get(outcome), outcome);
}

function isVerdict(word: string): word is keyof typeof VERDICT_WORDS {
  return Object.hasOwn(VERDICT_WORDS, word);
}

function textOf(code: string) {
  return Object.hasOwn(ERROR_TEXT, code) ? ERROR_TEXT[code as ErrorCode] : undefined;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('  ');
}
