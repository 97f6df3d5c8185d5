import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#core/clock';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { InternalLetters } from '../ports/internal-letters';
import { readSecret } from './environment';

/** Authenticates internal calls by HMAC-SHA256 with the secret INTERNAL_CALL_KEY, over the time and the body. */
export function hmacInternalLetters(clock: Clock): InternalLetters {
  const key = Buffer.from(readSecret('INTERNAL_CALL_KEY'), 'base64url');
  const macOf = (body: string, sentAt: number) => createHmac('sha256', key).update(`${sentAt}.${body}`).digest();
  return {
    write(body) {
      const sentAt = clock.now();
      return { body, sentAt, mac: macOf(body, sentAt).toString('hex') };
    },

    open({ body, sentAt, mac }) {
      const isGenuine = timingSafeEqual(macOf(body, sentAt), Buffer.from(mac, 'hex'));
      const isRecent = Math.abs(clock.now() - sentAt) <= POLICIES.internalCall.window;
      if (!isGenuine || !isRecent) throw new CtidError('CALL_REFUSED');
      return body;
    },
  };
}
