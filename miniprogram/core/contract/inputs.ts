import * as v from 'valibot';
import { POLICIES } from '../policy/policies';
import {
  bytes6,
  bytes64,
  frameTimes,
  identifier,
  mac,
  publicKey,
  scannedText,
  time,
  typedText,
  venueNumber,
} from './fields';

const deviceKeys = v.pipe(v.array(publicKey), v.length(POLICIES.attestation.batchSize));

/** The question that an answer answers, as the counter asked it: a random challenge, and when. */
const asked = v.strictObject({ challenge: bytes6, askedAt: time });

/** What a counter decided without network, to be judged as of then. */
const offlineScan = v.strictObject({
  scanId: identifier,
  qrText: scannedText,
  scannedAt: time,
  decided: v.picklist(['accepted', 'rejected', 'undecided']),
  asked: v.exactOptional(asked),
});

/** A timer's event is not read at all: clients could forge it (THREATS 30). */
const timerEvent = v.pipe(
  v.unknown(),
  v.transform(() => ({})),
);

/** What each cloud function takes; unknown fields are refused, so that nothing is assigned by mass (THREATS 18). */
export const INPUTS = {
  startEnrolment: v.strictObject({
    intentId: identifier,
    name: typedText,
    idNumber: typedText,
    consentTextHash: bytes64,
    variant: v.picklist(['allActions', 'withoutHeadTurns', 'withoutMouth', 'withoutSight']),
  }),
  compareFace: v.strictObject({
    intentId: identifier,
    enrolmentId: identifier,
    challengeId: identifier,
    frameTimesMs: frameTimes,
  }),
  issueCertificate: v.strictObject({ enrolmentId: identifier, installationKey: publicKey, deviceKeys }),
  renewAttestations: v.strictObject({
    certificateId: identifier,
    intentId: identifier,
    deviceKeys,
    sentAt: time,
    /** By the installation key, over `renewalBytes`. */
    signature: bytes64,
  }),
  signAttestations: v.strictObject({ body: v.pipe(v.string(), v.maxLength(20_000)), sentAt: time, mac }),
  renderCertificate: v.strictObject({ qrText: scannedText }),
  verifyPresentation: v.strictObject({ scanId: identifier, qrText: scannedText, asked: v.exactOptional(asked) }),
  syncScans: v.strictObject({ scans: v.pipe(v.array(offlineScan), v.minLength(1), v.maxLength(20)) }),
  readTrust: v.strictObject({
    /** Numbers of the status lists to send along. */
    statusLists: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
      v.minLength(1),
      v.maxLength(4),
    ),
  }),
  readVenueCredential: v.strictObject({ signingKey: publicKey }),
  readCounterCredentials: v.strictObject({ venueId: venueNumber }),
  suspendCertificate: v.variant('action', [
    v.strictObject({ action: v.literal('suspend') }),
    v.strictObject({ action: v.literal('lift'), enrolmentId: identifier }),
  ]),
  withdrawConsent: v.strictObject({}),
  /** Typed out, so that no slip erases anything. */
  eraseHolder: v.strictObject({ confirmation: v.literal('erase everything') }),
  exportHolder: v.strictObject({ page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999)) }),
  publishTrust: timerEvent,
  sweep: timerEvent,
} as const;

/** Functions that only the platform's timers call. */
export const TIMER_FUNCTIONS = ['publishTrust', 'sweep'] as const;
