import { CtidError } from '../../core/errors';
import { callCloud } from '../cloud';
import { newIntentId } from '../randomness';
import { refreshTime } from '../refresh-time';
import { clockOffset, trustedNow } from '../trusted-time';
import { Burst } from './burst';
import { ChallengedDraft, dropDraft, EnrolmentDraft, readDraft, updateDraft } from './draft';
import { draftAfter, draftAfterKill, withoutChallenge } from './draft-after';
import { uploadBurst } from './upload-burst';

/** Filming takes six seconds, uploading a few; with less left of the 90, a new challenge is drawn. */
const LEAST_LEFT = 25;

/**
 * The application that is in progress, as it goes on after the mini-program was closed or killed.
 * @throws {CtidError} STORAGE_DAMAGED; after `dropDraft` the person starts again; STORAGE_FULL
 */
export async function resumeDraft(): Promise<EnrolmentDraft | undefined> {
  const draft = await readDraft();
  const resumed = draft && draftAfterKill(draft, trustedNow());
  if (draft === undefined || resumed === draft) return draft;
  await (resumed === undefined ? dropDraft() : updateDraft(resumed));
  return resumed;
}

/**
 * Sends name, number and the consent that was given, and gets a challenge that leaves time enough to film.
 * @throws {CtidError} CONSENT_OUTDATED also when none was given; what startEnrolment refuses, after the draft went back to where that is mended; STORAGE_FULL
 */
export async function beginChallenge(draft: EnrolmentDraft): Promise<ChallengedDraft> {
  if (clockOffset() === undefined) await refreshTime();
  const isOpen = draft.filmed === undefined && isAskedFor(draft);
  const current = isOpen ? await currentChallenge(draft) : undefined;
  if (current !== undefined && leavesTime(current)) return current;
  const { name, idNumber, variant, consentTextHash } = draft;
  const asked = { intentId: await newIntentId(), name, idNumber, variant, consentTextHash };
  return startEnrolment({ ...withoutChallenge(draft), asked });
}

/**
 * Uploads the burst and has it compared. After UPLOAD_FAILED the same burst goes on where it broke off.
 * @param onProgress the share that is uploaded, 0–1
 * @throws {CtidError} UPLOAD_FAILED, CHALLENGE_USED, STORAGE_FULL, and as `awaitComparison`
 */
export async function submitBurst(
  draft: ChallengedDraft,
  burst: Burst,
  onProgress: (share: number) => void,
): Promise<EnrolmentDraft> {
  const filmed = (await storedFilming(draft)) ?? {
    intentId: await newIntentId(),
    frameTimesMs: [...burst.timesMs],
    isUploaded: false,
  };
  const uploading = await keep({ ...draft, stage: 'compare' as const, filmed });
  const uploaded = await onRefusal(uploading, async () => {
    // Another burst's pictures may lie there already, and each is taken once.
    if (filmed.frameTimesMs.join() !== burst.timesMs.join()) throw new CtidError('CHALLENGE_USED');
    if (!filmed.isUploaded) await uploadBurst(draft.started.framePaths, burst, onProgress);
    return keep({ ...uploading, filmed: { ...filmed, isUploaded: true } });
  });
  return awaitComparison(uploaded);
}

/**
 * Asks for the outcome of a burst that is uploaded; nothing happens twice by asking again.
 * @throws {CtidError} what compareFace refuses, after the draft went back for a new challenge; STILL_PROCESSING,
 *   NETWORK_UNREACHABLE: ask again later
 */
export async function awaitComparison(draft: EnrolmentDraft): Promise<EnrolmentDraft> {
  const { started, filmed } = draft;
  if (started === undefined || filmed === undefined) throw new CtidError('ENROLMENT_STEP_WRONG', 'nothing was filmed');
  return onRefusal(draft, async () => {
    const { intentId, frameTimesMs } = filmed;
    const { enrolmentId, challengeId } = started;
    await callCloud('compareFace', { intentId, enrolmentId, challengeId, frameTimesMs });
    return keep({ ...draft, stage: 'issue' as const });
  });
}

/** What is stored of this challenge's burst: a page may hold the draft from before. */
async function storedFilming({ started }: ChallengedDraft): Promise<EnrolmentDraft['filmed']> {
  const stored = await readDraft();
  return stored?.started?.challengeId === started.challengeId ? stored.filmed : undefined;
}

/** The challenge of the intent that is stored, also when its answer was never heard. */
async function currentChallenge(draft: EnrolmentDraft): Promise<ChallengedDraft> {
  return isChallenged(draft) ? draft : startEnrolment(draft);
}

async function startEnrolment(draft: EnrolmentDraft): Promise<ChallengedDraft> {
  const { asked } = await keep(draft);
  if (asked === undefined) throw new CtidError('ENROLMENT_STEP_WRONG', 'without an intent');
  return onRefusal(draft, async () => {
    const { consentTextHash } = asked;
    if (consentTextHash === undefined) throw new CtidError('CONSENT_OUTDATED', 'nobody agreed');
    const answer = await callCloud('startEnrolment', { ...asked, consentTextHash });
    const started = { ...answer, steps: [...answer.steps], framePaths: [...answer.framePaths] };
    return keep({ ...draft, stage: 'liveness' as const, started });
  });
}

/** Keeps what a refusal leaves of the draft; `readDraft` gives it. */
async function onRefusal<T>(draft: EnrolmentDraft, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const after = error instanceof CtidError ? draftAfter(draft, error.code) : draft;
    // What cannot be kept is refused again when the old draft is gone on with.
    if (after !== draft) await updateDraft(after).catch(() => undefined);
    throw error;
  }
}

async function keep<D extends EnrolmentDraft>(draft: D): Promise<D> {
  if (!(await updateDraft(draft))) throw new CtidError('ENROLMENT_STEP_WRONG', 'given up meanwhile');
  return draft;
}

/** The intent is for what stands in the draft now: who corrects the name, or agrees anew, asks anew. */
function isAskedFor({ asked, name, idNumber, variant, consentTextHash }: EnrolmentDraft): boolean {
  const isSamePerson = asked?.name === name && asked.idNumber === idNumber;
  return isSamePerson && asked.variant === variant && asked.consentTextHash === consentTextHash;
}

function isChallenged(draft: EnrolmentDraft): draft is ChallengedDraft {
  return draft.started !== undefined;
}

function leavesTime({ started }: ChallengedDraft): boolean {
  return started.expiresAt - trustedNow() >= LEAST_LEFT;
}
