import * as v from 'valibot';
import { POLICIES } from '../../core/policy/policies';
import { sealedRecord } from '../storage/sealed-record';
import { trustedNow } from '../trusted-time';

/** What the person does next; killed at any of them, the mini-program goes on there. */
const STAGES = ['identity', 'consent', 'liveness', 'compare', 'issue'] as const;

/** What the person chose and typed; empty before. */
const application = {
  name: v.string(),
  idNumber: v.string(),
  variant: v.picklist(['allActions', 'withoutHeadTurns', 'withoutMouth', 'withoutSight']),
  /** Of the text that this person agreed to; undefined as long as nobody did. */
  consentTextHash: v.optional(v.string()),
};

const startedChallenge = v.object({
  enrolmentId: v.string(),
  challengeId: v.string(),
  expiresAt: v.number(),
  steps: v.array(
    v.object({
      action: v.picklist(['turnLeft', 'turnRight', 'nod', 'openMouth']),
      startsAtMs: v.number(),
      endsAtMs: v.number(),
    }),
  ),
  framePaths: v.pipe(v.array(v.string()), v.length(POLICIES.challenge.mostFrames)),
});

const enrolmentDraft = v.object({
  /** A new certificate, or a suspension that ends after another face check. */
  purpose: v.picklist(['apply', 'lift']),
  stage: v.picklist(STAGES),
  ...application,
  /** Seconds since 1970. */
  begunAt: v.number(),
  /** Stored before it is sent: the same intent gets the same challenge, and costs one of the day's five once. */
  asked: v.optional(v.object({ ...application, intentId: v.string() })),
  started: v.optional(startedChallenge),
  /** What was filmed for the challenge; the pictures themselves are never stored. */
  filmed: v.optional(v.object({ intentId: v.string(), frameTimesMs: v.array(v.number()), isUploaded: v.boolean() })),
});

/** An application in progress. Name and number stand here alone, encrypted, until the certificate is there. */
export type EnrolmentDraft = v.InferOutput<typeof enrolmentDraft>;
export type EnrolmentStage = EnrolmentDraft['stage'];

/** A draft whose challenge was drawn. */
export type ChallengedDraft = EnrolmentDraft & { readonly started: NonNullable<EnrolmentDraft['started']> };

const record = sealedRecord('enrolmentDraft', enrolmentDraft, (draft: EnrolmentDraft) => draft);

export function newDraft(purpose: EnrolmentDraft['purpose'] = 'apply'): EnrolmentDraft {
  return { purpose, stage: 'identity', name: '', idNumber: '', variant: 'allActions', begunAt: trustedNow() };
}

/** @throws {CtidError} STORAGE_DAMAGED; after `dropDraft` the person starts again */
export function readDraft(): Promise<EnrolmentDraft | undefined> {
  return record.read();
}

/** @throws {CtidError} STORAGE_FULL */
export function saveDraft(draft: EnrolmentDraft): Promise<void> {
  return record.save(draft);
}

/**
 * Stores what became of an application, unless its person gave it up meanwhile: name and number do not come back.
 * @returns false when it is not the one that is stored
 * @throws {CtidError} STORAGE_FULL, STORAGE_DAMAGED
 */
export async function updateDraft(draft: EnrolmentDraft): Promise<boolean> {
  const stored = await readDraft();
  if (stored?.begunAt !== draft.begunAt) return false;
  await saveDraft(draft);
  return true;
}

export function dropDraft(): Promise<void> {
  return record.drop();
}
