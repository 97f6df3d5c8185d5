import { setTimeout } from 'node:timers/promises';
import { CtidError } from '#core/errors';

/** What the platform said: a value, or the number and the text of its refusal, with the code that some errors carry. */
export type WxReply<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly errCode: number; readonly text: string };

/** wx-server-sdk's numbers for: fault of the system (also unreachable), time-out, too many requests, too many at once. */
const UNAVAILABLE = [-501001, -501002, -501003, -501004];

/** Its number for a request that the database refused; of these, a taken `_id` is known by MongoDB's own code. */
const REQUEST_REFUSED = -502001;
const DUPLICATE_KEY = 'E11000';

/** Sends, and turns what the SDK throws into a reply. */
export async function askWx<T>(send: () => Promise<T>): Promise<WxReply<T>> {
  try {
    return { answered: true, value: await send() };
  } catch (error) {
    return refusalOf(error);
  }
}

/** How long to wait before sending again, in milliseconds: twice at most, inside the shortest function's 10 s. */
const PAUSES_MS = [100, 300];

/**
 * Sends, and sends again while the platform is unavailable. After that a write may have happened or not: `isRepeated`
 * tells that an earlier sending could be what the answer speaks of.
 */
export async function askAgain<T>(send: () => Promise<T>): Promise<{ reply: WxReply<T>; isRepeated: boolean }> {
  let reply = await askWx(send);
  let isRepeated = false;
  for (const pause of PAUSES_MS) {
    if (!isUnavailable(reply)) break;
    await setTimeout(pause);
    reply = await askWx(send);
    isRepeated = true;
  }
  return { reply, isRepeated };
}

/**
 * The value of a reply to a write.
 * @throws {CtidError} STILL_PROCESSING when nobody can tell yet whether it happened, INTERNAL_ERROR
 */
export function writtenOf<T>(reply: WxReply<T>): T {
  if (isUnavailable(reply)) throw new CtidError('STILL_PROCESSING', 'a write without an answer');
  return answerOf(reply);
}

/**
 * The value of a reply of the database.
 * @throws {CtidError} SERVICE_UNAVAILABLE, INTERNAL_ERROR when the request itself was at fault
 */
export function answerOf<T>(reply: WxReply<T>): T {
  if (reply.answered) return reply.value;
  throw new CtidError(isUnavailable(reply) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_ERROR', `errCode ${reply.errCode}`);
}

function isUnavailable(reply: WxReply<unknown>): boolean {
  return !reply.answered && UNAVAILABLE.includes(reply.errCode);
}

/** True when nothing was added because the `_id` is taken. */
export function isTaken(reply: WxReply<unknown>): boolean {
  return !reply.answered && reply.errCode === REQUEST_REFUSED && reply.text.includes(DUPLICATE_KEY);
}

function refusalOf(error: unknown): WxReply<never> {
  if (!(error instanceof Error)) return { answered: false, errCode: -1, text: '' };
  const errCode = 'errCode' in error ? Number(error.errCode) : -1;
  const code = 'code' in error ? `${error.code} ` : '';
  return { answered: false, errCode, text: `${code}${error.message}` };
}
