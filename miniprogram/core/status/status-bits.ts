import { CERTIFICATE_STATUSES, CertificateStatus } from '../lifecycle/certificate-states';

/** How many places a list has (WIRE), at two bits each: 262,144 bytes. */
export const STATUS_PLACES = 2 ** 20;
const PLACES_PER_BYTE = 4;
export const STATUS_BYTES = STATUS_PLACES / PLACES_PER_BYTE;

/** A list in which everything is valid. */
export function emptyStatusBits(): Uint8Array {
  return new Uint8Array(STATUS_BYTES);
}

/**
 * The status at a place, the lowest bits of a byte first; undefined beyond the list and for a value without a meaning.
 * ref: draft-ietf-oauth-status-list §4.1
 */
export function statusAt(bits: Uint8Array, index: number): CertificateStatus | undefined {
  const byte = bits[Math.floor(index / PLACES_PER_BYTE)];
  return byte === undefined ? undefined : CERTIFICATE_STATUSES[(byte >> shiftOf(index)) & 3];
}

/** Writes the status at a place into the list. */
export function setStatus(bits: Uint8Array, index: number, status: CertificateStatus): void {
  const at = Math.floor(index / PLACES_PER_BYTE);
  const others = (bits[at] ?? 0) & ~(3 << shiftOf(index));
  bits[at] = others | (CERTIFICATE_STATUSES.indexOf(status) << shiftOf(index));
}

function shiftOf(index: number): number {
  return 2 * (index % PLACES_PER_BYTE);
}
