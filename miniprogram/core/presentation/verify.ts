import { AssuranceLevel, reachesLevel } from '../certificate/assurance-level';
import { AttestationClaims } from '../certificate/attestation-claims';
import { OfflineStanding } from '../status/offline-standing';
import { Authentication, AuthenticationContext, authenticate } from './authenticate';
import { Check, checkOf, completeChecks, Disclosure, Finding, Verdict } from './verdict';

/** What the scene demands, and what the verifier knows of the certificate and of this showing. */
export interface Circumstances {
  readonly minimumLevel: AssuranceLevel;
  /** True where nobody under 18 may enter. */
  readonly adultsOnly: boolean;
  /** Undefined when the verifier cannot know it; `ageing` and `tooOld` are what old offline data leaves of `valid`. */
  readonly status: OfflineStanding | 'expired' | undefined;
  /** True when this very showing was seen before. */
  readonly alreadyShown: boolean;
}

/** Verifies the text of a scanned code. Never throws on untrusted text. */
export function verify(text: string, context: AuthenticationContext & Circumstances): Verdict {
  return judge(authenticate(text, context), context);
}

/**
 * The verdict on a code whose signatures were checked. Without both of them nothing more is said: a refusal then shows
 * nothing of the payload. Nor is anything said of a code whose time is over: whoever kept one could ask by it, for days,
 * what became of the holder's certificate.
 */
export function judge({ checks, presentation }: Authentication, circumstances: Circumstances): Verdict {
  if (presentation === undefined || isOver(checks)) return conclude(completeChecks(checks));
  const { claims } = presentation.attestation;
  return conclude([...checks, ...admissionChecks(claims, circumstances)], disclose(claims));
}

function isOver(checks: readonly Check[]): boolean {
  return checks.some(({ id, result }) => id === 'time' && result === 'failed');
}

function admissionChecks(claims: AttestationClaims, circumstances: Circumstances): readonly Check[] {
  const { minimumLevel, adultsOnly, status, alreadyShown } = circumstances;
  return [
    checkOf('status', STATUS_FINDINGS[status ?? 'unknown']),
    checkOf('level', reachesLevel(claims.level, minimumLevel) ? undefined : { code: 'LEVEL_TOO_LOW' }),
    checkOf('showing', alreadyShown ? { code: 'CODE_ALREADY_SHOWN' } : undefined),
    checkOf('age', adultsOnly && !claims.over18 ? { code: 'HOLDER_IS_MINOR' } : undefined),
  ];
}

const STATUS_FINDINGS: Record<OfflineStanding | 'expired' | 'unknown', Finding> = {
  valid: undefined,
  revoked: { code: 'CERTIFICATE_REVOKED' },
  suspended: { code: 'CERTIFICATE_SUSPENDED' },
  expired: { code: 'CERTIFICATE_EXPIRED' },
  ageing: { code: 'OFFLINE_DATA_AGEING', undecided: true },
  tooOld: { code: 'OFFLINE_DATA_TOO_OLD' },
  unknown: { code: 'CERTIFICATE_STATUS_UNKNOWN' },
};

/** Any failure rejects; what is merely undecided stays so only when nothing failed. */
function conclude(checks: readonly Check[], disclosure?: Disclosure): Verdict {
  const failed = checks.find(({ result }) => result === 'failed');
  if (failed?.code !== undefined) return { outcome: 'rejected', checks, reason: failed.code };
  const undecided = checks.find(({ result }) => result === 'undecided');
  if (undecided?.code !== undefined) return { outcome: 'undecided', checks, reason: undecided.code };
  if (disclosure === undefined) return { outcome: 'rejected', checks, reason: 'CODE_DAMAGED' };
  return { outcome: 'accepted', checks, disclosure };
}

/** What staff may learn of an accepted holder. */
export function disclose({ level, over18, maskedName }: AttestationClaims): Disclosure {
  return maskedName === undefined ? { level, over18 } : { level, over18, maskedName };
}
