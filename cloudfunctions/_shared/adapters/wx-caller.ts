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

function callerOf(openid: string | number | undefined, pseudonyms: Pseudonyms): Caller {
  // An openid of digits only would arrive as a rounded number, and two people could become one.
  if (typeof openid !== 'string' || openid === '') throw new CtidError('CALLER_UNKNOWN');
  return { ref: pseudonyms.of('caller', openid) };
}
