import type {
  AttestationDocument,
  BatchDocument,
  CertificateDocument,
  HolderDocument,
  TombstoneDocument,
} from './documents/certificate-documents';
import type {
  ReceiptDocument,
  ShowingDocument,
  StaffDocument,
  UsageDocument,
  VenueCredentialDocument,
  VenueDocument,
} from './documents/counter-documents';
import type {
  ChallengeDocument,
  EnrolmentDocument,
  FrameDigestDocument,
  LimitDocument,
} from './documents/enrolment-documents';
import type {
  AuditDayDocument,
  AuditEntryDocument,
  AuditHeadDocument,
  StatusListDocument,
  TrustListDocument,
} from './documents/publication-documents';

/** What is stored, by the name of its collection. */
export interface Collections {
  readonly enrolments: EnrolmentDocument;
  readonly challenges: ChallengeDocument;
  readonly certificates: CertificateDocument;
  readonly holders: HolderDocument;
  readonly batches: BatchDocument;
  readonly attestations: AttestationDocument;
  readonly showings: ShowingDocument;
  readonly usages: UsageDocument;
  readonly receipts: ReceiptDocument;
  readonly venues: VenueDocument;
  readonly venueCredentials: VenueCredentialDocument;
  readonly staff: StaffDocument;
  readonly frameDigests: FrameDigestDocument;
  readonly limits: LimitDocument;
  readonly trustLists: TrustListDocument;
  readonly statusLists: StatusListDocument;
  readonly tombstones: TombstoneDocument;
  readonly auditEntries: AuditEntryDocument;
  readonly auditHeads: AuditHeadDocument;
  readonly auditDays: AuditDayDocument;
}

export type CollectionName = keyof Collections;
