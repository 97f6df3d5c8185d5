import { decodeBase64url } from '../bytes/base64url';
import { POLICIES } from '../policy/policies';
import { AskedChallenge } from '../presentation/authenticate';

/** A question as a counter keeps it. */
export interface CounterQuestion {
  /** 6 bytes, base64url. */
  readonly challenge: string;
  /** Seconds since 1970. */
  readonly askedAt: number;
}

/**
 * What an answer at `now` has to match. A question that was asked too long ago, or by a clock that is ahead, is open no
 * more: its answer is as one that nobody asked for.
 */
export function openQuestion(
  question: CounterQuestion | undefined,
  venue: number,
  now: number,
): AskedChallenge | undefined {
  if (question === undefined) return undefined;
  const age = now - question.askedAt;
  const isOpen = age >= -POLICIES.answer.ahead && age <= POLICIES.answer.window;
  return isOpen ? { challenge: decodeBase64url(question.challenge), venue } : undefined;
}
