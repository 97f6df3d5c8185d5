import { encodeCbor } from '../bytes/cbor-encode';
import { Input } from './functions';

/**
 * What the installation key signs to renew: the whole request, under a name of its own, so that no other signature of
 * that key can be taken for it.
 */
export function renewalBytes(request: Omit<Input<'renewAttestations'>, 'signature'>): Uint8Array {
  const { certificateId, intentId, sentAt, deviceKeys } = request;
  return encodeCbor(['CTID1 renewal', certificateId, intentId, sentAt, deviceKeys]);
}
