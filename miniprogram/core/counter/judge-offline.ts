import { AssuranceLevel } from '../certificate/assurance-level';
import { AttestationClaims } from '../certificate/attestation-claims';
import { Authentication, AuthenticationContext, authenticate } from '../presentation/authenticate';
import { showingId } from '../presentation/showing-id';
import { Verdict } from '../presentation/verdict';
import { Circumstances, judge } from '../presentation/verify';
import { OfflineStanding } from '../status/offline-standing';

/** What a counter without network knows. */
export interface OfflineKnowledge extends AuthenticationContext {
  readonly minimumLevel: AssuranceLevel;
  /** By the kept status lists; undefined when the list of that place is not there. */
  readonly standingOf: (claims: AttestationClaims) => OfflineStanding | undefined;
  /** True the first time that this counter meets a showing, and never again. */
  readonly isFirstShowing: (showing: string) => boolean;
}

/**
 * The verdict of a counter that cannot ask, as the cloud would give it. A code that a person may be let in by is used up:
 * old data, too, leaves that to the staff.
 */
export function judgeOffline(text: string, knowledge: OfflineKnowledge): Verdict {
  const authentication = authenticate(text, knowledge);
  const { presentation } = authentication;
  const { minimumLevel, standingOf, isFirstShowing } = knowledge;
  const status = presentation && standingOf(presentation.attestation.claims);
  const circumstances = { minimumLevel, adultsOnly: true, status, alreadyShown: false };
  const verdict = judge(authentication, circumstances);
  if (presentation === undefined || !mayAdmit(verdict)) return verdict;
  return isFirstShowing(showingId(presentation)) ? verdict : judgeAgain(authentication, circumstances);
}

function judgeAgain(authentication: Authentication, circumstances: Circumstances): Verdict {
  return judge(authentication, { ...circumstances, alreadyShown: true });
}

function mayAdmit(verdict: Verdict): boolean {
  return verdict.outcome === 'accepted' || verdict.reason === 'OFFLINE_DATA_AGEING';
}
