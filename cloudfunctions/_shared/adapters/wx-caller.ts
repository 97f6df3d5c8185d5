import { CtidError } from '#core/errors';
import type { Caller } from '../ports/caller';
import type { Pseudonyms } from '../ports/pseudonyms';
import { wxCloud } from './wx-cloud';

/**
 * Names the caller by the platform's context alone; whatever the event says about an openid is not looked at.
 * The returned function throws CALLER_UNKNOWN when nobody called, as when a timer did.
 */
export function identifyWxCaller(pseudonyms: Pseudonyms): () => Caller {
  return () => callerOf(wxCloud.getWXContext().OPENID, pseudonyms);
}

/**
 * Lets the platform's timers in and nobody else: a client could call the function and forge the event (THREATS 30).
 * @throws {CtidError} CALL_REFUSED
 */
export function identifyWxTimer(): Caller {
  const { OPENID } = wxCloud.getWXContext();
  if (OPENID !== undefined && OPENID !== '') throw new CtidError('CALL_REFUSED', 'a client called a timer');
  return { ref: 'timer' };
}

function callerOf(openid: string | number | undefined, pseudonyms: Pseudonyms): Caller {
  // An openid of digits only would arrive as a rounded number, and two people could become one.
  if (typeof openid !== 'string' || openid === '') throw new CtidError('CALLER_UNKNOWN');
  return { ref: pseudonyms.of('caller', openid) };
}
