import { DAY } from '../../core/clock';
import { ErrorCode } from '../../core/errors';
import { EnrolmentDraft, EnrolmentStage } from './draft';

/** Name and number of an application that nobody goes on with do not stay on the phone. */
const FORGOTTEN_AFTER = DAY;

/** Nothing was decided: the same step, once more, under the same intent. */
const TRANSIENT: readonly ErrorCode[] = [
  'NETWORK_UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'STILL_PROCESSING',
  'UPLOAD_FAILED',
  'STORAGE_FULL',
  'STORAGE_DAMAGED',
];

/** Where the person goes back to when it is not a new face check that helps. */
const BACK_TO: Partial<Record<ErrorCode, EnrolmentStage>> = {
  ID_NUMBER_MALFORMED: 'identity',
  ID_NUMBER_FIFTEEN_DIGITS: 'identity',
  ID_NUMBER_REGION_UNKNOWN: 'identity',
  ID_NUMBER_DATE_INVALID: 'identity',
  ID_NUMBER_CHECK_DIGIT_WRONG: 'identity',
  NAME_INVALID: 'identity',
  GUARDIAN_REQUIRED: 'identity',
  ID_NUMBERS_EXHAUSTED: 'identity',
  IDENTITY_NOT_CONFIRMED: 'identity',
  ID_CARD_EXPIRED: 'identity',
  CONSENT_OUTDATED: 'consent',
};

/**
 * The draft after a refusal. Whatever stops a comparison ends that application in the cloud, because its pictures are
 * gone: the next try has a new intent and a new challenge.
 */
export function draftAfter(draft: EnrolmentDraft, code: ErrorCode): EnrolmentDraft {
  if (TRANSIENT.includes(code)) return draft;
  return { ...withoutChallenge(draft), stage: BACK_TO[code] ?? 'liveness' };
}

/**
 * The draft after the mini-program was killed. Pictures are in memory only, so what was not uploaded whole is filmed
 * again, for a new challenge: storage takes each picture of a challenge once. Nothing is left of what was begun long ago.
 */
export function draftAfterKill(draft: EnrolmentDraft, now: number): EnrolmentDraft | undefined {
  if (now - draft.begunAt >= FORGOTTEN_AFTER) return undefined;
  const isLost = draft.stage === 'compare' && draft.filmed?.isUploaded !== true;
  return isLost ? { ...withoutChallenge(draft), stage: 'liveness' } : draft;
}

/** Name, number and variant stay; what belongs to one challenge goes. */
export function withoutChallenge({ asked, started, filmed, ...draft }: EnrolmentDraft): EnrolmentDraft {
  return draft;
}
