import type { CtidError } from '#core/errors';
import { CITIZEN, type counterOfFaces } from './counter-of-faces';

export const INTENT = 'intent of a call';

export type Counter = ReturnType<typeof counterOfFaces>;

/** One whole try: what the caller hears. */
export async function tryOnce(
  counter: Counter,
  caller: string,
  {
    applicant = CITIZEN,
    person = 1,
    change,
  }: { applicant?: typeof CITIZEN; person?: number; change?: Parameters<Counter['upload']>[2] } = {},
): Promise<string> {
  const { enrolmentId, challengeId, ...started } = await counter.start(caller, applicant);
  const frameTimesMs = counter.upload(started, person, change);
  return heard(counter.compare({ intentId: INTENT, enrolmentId, challengeId, frameTimesMs }, caller));
}

export function heard(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => 'compared',
    (error: CtidError) => error.code,
  );
}
