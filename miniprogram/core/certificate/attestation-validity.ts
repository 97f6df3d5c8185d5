import { HOUR } from '../clock';
import { ADULT_AGE, isOfAge, reachesAgeAt } from '../identity/age';
import { CalendarDate } from '../identity/calendar-date';
import { POLICIES } from '../policy/policies';

export interface AttestationValidity {
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly over18: boolean;
}

/**
 * From when to when an attestation issued at `now` holds, and the age that holds for all of that time.
 * The start is rounded down to the hour, so that neither time singles a person out; for somebody about to turn 18
 * it ends at that midnight in Shanghai (WIRE).
 * @param certificateExpiresAt an attestation never outlives its certificate
 */
export function attestationValidity(
  birth: CalendarDate,
  certificateExpiresAt: number,
  now: number,
): AttestationValidity {
  const issuedAt = Math.floor(now / HOUR) * HOUR;
  const longest = Math.min(issuedAt + POLICIES.attestation.lifetime, certificateExpiresAt);
  if (isOfAge(birth, ADULT_AGE, now)) return { issuedAt, expiresAt: longest, over18: true };
  return { issuedAt, expiresAt: Math.min(longest, reachesAgeAt(birth, ADULT_AGE)), over18: false };
}
