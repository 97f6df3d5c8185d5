import { AssuranceLevel } from '../certificate/assurance-level';
import { ConsentRecord } from '../consent/consent-record';
import { ErrorCode } from '../errors';
import { CertificateState } from '../lifecycle/certificate-states';
import { ChallengeStep } from '../liveness/challenge';
import { Verdict } from '../presentation/verdict';
import { IssuerKey } from '../trust/trust-list';

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
  /** When it was judged, seconds since 1970: a scan that is sent again is told of its first time. */
  readonly checkedAt: number;
}

/** What became of one offline scan. */
export type ScanSynced =
  | {
      readonly scanId: string;
      readonly verdict: Verdict;
      readonly receipt: string;
      /** True when the counter had decided otherwise. */
      readonly conflict: boolean;
    }
  | { readonly scanId: string; readonly code: ErrorCode };

/** Whom to believe: everything signed, base64url. */
export interface TrustRead {
  readonly trustList: string;
  readonly statusLists: readonly { readonly list: number; readonly signed: string }[];
  /** The server's time, seconds since 1970: phones set their trusted time by it. */
  readonly now: number;
}

/** What is kept of a person, in the words of the contract (PIPL article 45). Times in seconds since 1970. */
export interface HolderExport {
  /** As they were given: one account may hold the certificates of a family. */
  readonly identities: readonly { readonly name: string; readonly idNumber: string }[];
  readonly consents: readonly ConsentRecord[];
  readonly certificates: readonly (CertificateView & { readonly state: CertificateState })[];
  /** A hundred a page. */
  readonly usages: readonly UsageView[];
  readonly hasMore: boolean;
}

/** A row of the citizen's ledger: who checked, when, with what outcome. */
export interface UsageView {
  readonly venueName: string;
  readonly checkedAt: number;
  readonly outcome: string;
  /** The very receipt that the café holds, signed, base64url; empty while the scan is not closed. */
  readonly receipt: string;
}

/** What each cloud function answers. */
export interface Outputs {
  readonly startEnrolment: EnrolmentStarted;
  readonly compareFace: { readonly compared: true };
  readonly issueCertificate: CertificateIssued;
  readonly renewAttestations: CertificateIssued;
  readonly signAttestations:
    | { readonly attestations: readonly SignedAttestation[] }
    | { readonly issuerKeys: readonly NamedIssuerKey[] };
  readonly renderCertificate: { readonly svg: string };
  readonly verifyPresentation: PresentationVerified;
  readonly syncScans: { readonly results: readonly ScanSynced[] };
  readonly readTrust: TrustRead;
  /** The signed credential, base64url. */
  readonly readVenueCredential: { readonly credential: string };
  /** Signed credentials, base64url. */
  readonly readCounterCredentials: { readonly credentials: readonly string[] };
  readonly suspendCertificate: { readonly certificate: CertificateView; readonly state: CertificateState };
  readonly withdrawConsent: { readonly endedEnrolments: number };
  readonly eraseHolder: { readonly erased: true };
  readonly exportHolder: HolderExport;
  readonly publishTrust: { readonly version: number };
  readonly sweep: { readonly removed: number };
}

/** An attestation with the place it got in the status lists. */
export interface SignedAttestation {
  /** Base64url. */
  readonly signed: string;
  readonly statusList: number;
  readonly statusIndex: number;
}

/** An issuer key with its public half as base64url. */
export type NamedIssuerKey = Omit<IssuerKey, 'publicKey'> & { readonly publicKey: string };
