import { decodeBase64url } from '../bytes/base64url';
import { POLICIES } from '../policy/policies';
import { AskedChallenge } from '../presentation/authenticate';

/** A question as a counter keeps it. */
export interface AskedQuestion {
  /** 6 bytes, base64url. */
  readonly challenge: string;
  /** Seconds since 1970. */
  readonly askedAt: number;
}

/** True while an answer is taken: not too long after it was asked, and not before, unless by a clock that is a little ahead. */
function isOpenAt({ askedAt }: AskedQuestion, now: number): boolean {
  return now >= askedAt - POLICIES.answer.ahead && now <= askedAt + POLICIES.answer.window;
}

/** What an answer at `now` has to match, for `authenticate`; nothing where nobody asked. */
export function askedAt(
  question: AskedQuestion | undefined,
  venue: number,
  now: number,
): { readonly asked?: AskedChallenge } {
  if (question === undefined) return {};
  const asked = { challenge: decodeBase64url(question.challenge), venue };
  return { asked: isOpenAt(question, now) ? asked : { ...asked, isLate: true } };
}
