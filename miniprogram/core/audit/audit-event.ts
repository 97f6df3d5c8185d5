/** What is written down for auditors. There is no field for anything personal. */
export const AUDITED_ACTIONS = [
  'certificateIssued',
  'certificateSuspended',
  'suspensionLifted',
  'certificateRevoked',
  'consentWithdrawn',
  'holderErased',
  'holderExported',
  'venueCredentialIssued',
] as const;

export interface AuditEvent {
  /** The same for the same event, also when it is written down twice. */
  readonly eventId: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly action: (typeof AUDITED_ACTIONS)[number];
  /** Pseudonym of who caused it, or `system` where nobody asked: a timer, the authority's word. */
  readonly actor: string;
  /** Identifier of what it was done to. */
  readonly object: string;
}
