import { ErrorCode } from '../../core/errors';

/** What helps a person whose phone holds no certificate that lets them in: another face check, or a new certificate. */
export type WayOn = 'lift' | 'apply';

const WAYS_ON: Partial<Record<ErrorCode, WayOn>> = {
  CERTIFICATE_SUSPENDED: 'lift',
  CERTIFICATE_SUPERSEDED: 'apply',
  CERTIFICATE_REVOKED: 'apply',
  CERTIFICATE_EXPIRED: 'apply',
  INSTALLATION_UNKNOWN: 'apply',
  CERTIFICATE_NOT_FOUND: 'apply',
  STORAGE_DAMAGED: 'apply',
};

/** Undefined for what passes, or is mended otherwise. */
export function wayOnAfter(code: ErrorCode): WayOn | undefined {
  return WAYS_ON[code];
}
