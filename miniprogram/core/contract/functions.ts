import * as v from 'valibot';
import { AssuranceLevel } from '../certificate/assurance-level';
import { ErrorCode } from '../errors';
import { ChallengeStep } from '../liveness/challenge';
import { POLICIES } from '../policy/policies';
import { Verdict } from '../presentation/verdict';
import { bytes64, frameTimes, identifier, mac, publicKey, scannedText, time, typedText } from './fields';

const deviceKeys = v.pipe(v.array(publicKey), v.length(POLICIES.attestation.batchSize));

/** What each cloud function takes; unknown fields are refused, so that nothing is assigned by mass (THREATS 18). */
export const INPUTS = {
  startEnrolment: v.strictObject({
    intentId: identifier,
    name: typedText,
    idNumber: typedText,
    consentTextHash: bytes64,
    variant: v.picklist(['allActions', 'withoutHeadTurns', 'withoutMouth']),
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
  verifyPresentation: v.strictObject({ scanId: identifier, qrText: scannedText }),
} as const;

export interface EnrolmentStarted {
  readonly enrolmentId: string;
  readonly challengeId: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly steps: readonly ChallengeStep[];
  /** Where to upload the frames, in order. */
  readonly framePaths: readonly string[];
}

/** What the holder sees of a certificate. Times in seconds since 1970. */
export interface CertificateView {
  readonly certificateId: string;
  /** 16 digits. */
  readonly certificateNumber: string;
  readonly maskedName: string;
  readonly assuranceLevel: AssuranceLevel;
  readonly notBefore: number;
  readonly expiresAt: number;
}

export interface CertificateIssued {
  readonly certificate: CertificateView;
  /** Signed attestations, base64url, in the order of the device keys. */
  readonly attestations: readonly string[];
}

export interface PresentationVerified {
  readonly verdict: Verdict;
  readonly venueName: string;
  /** The signed receipt, base64url. */
  readonly receipt: string;
}

/** What each cloud function answers. */
export interface Outputs {
  readonly startEnrolment: EnrolmentStarted;
  readonly compareFace: { readonly compared: true };
  readonly issueCertificate: CertificateIssued;
  readonly renewAttestations: CertificateIssued;
  readonly signAttestations: { readonly attestations: readonly SignedAttestation[] };
  readonly renderCertificate: { readonly svg: string };
  readonly verifyPresentation: PresentationVerified;
}

/** An attestation with the place it got in the status lists. */
export interface SignedAttestation {
  /** Base64url. */
  readonly signed: string;
  readonly statusList: number;
  readonly statusIndex: number;
}

export type FunctionName = keyof typeof INPUTS;
export type Input<F extends FunctionName> = v.InferOutput<(typeof INPUTS)[F]>;
export type Output<F extends FunctionName> = Outputs[F];

/** How every function answers: a value, or a code and never a text or a stack. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode };
