import { Successor } from './transitions';

/** The life of a certificate. `pending` has no attestation yet: nothing can be shown of it. */
export const CERTIFICATE_TRANSITIONS = {
  pending: ['valid', 'revoked'],
  valid: ['suspended', 'revoked'],
  /** By the holder, at once; lifted by a new face check only. */
  suspended: ['valid', 'revoked'],
  revoked: [],
} as const;

export type CertificateState = keyof typeof CERTIFICATE_TRANSITIONS;
export type CertificateSuccessor<S extends CertificateState> = Successor<typeof CERTIFICATE_TRANSITIONS, S>;

/** Why a certificate was revoked. */
export type RevocationReason = 'superseded' | 'erased' | 'recordChanged';

/** What a status list can say of a certificate, in the order of its values (IETF Token Status List §7.1, 2 bits). */
export const CERTIFICATE_STATUSES = ['valid', 'revoked', 'suspended'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** What a verifier is told: what is not yet valid is told as revoked. */
export function statusOf(state: CertificateState): CertificateStatus {
  return state === 'pending' ? 'revoked' : state;
}
