/** Where a certificate stands; the order is the value in the status list (IETF Token Status List, 2 bits). */
export const CERTIFICATE_STATUSES = ['valid', 'revoked', 'suspended'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];
