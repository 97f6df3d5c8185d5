import { decodeBase64url } from '#core/bytes/base64url';
import type { SignatureCheck } from '#core/certificate/ed25519';
import { readListKey } from '#core/trust/read-list-key';
import { signedListParts } from '#core/trust/read-trust-list';
import type { ListKey } from '#core/trust/trust-list';
import type { AuditRecords } from './audit-records';

/**
 * The list keys that sign audit days: that of the newest trust list, and older ones by the certificates that the
 * ceremony kept.
 * @param certificates base64url
 * @throws {CtidError} TRUST_LIST_MALFORMED, TRUST_LIST_FORGED when the root did not certify one of them
 */
export function listKeysOf(
  { trustLists }: Pick<AuditRecords, 'trustLists'>,
  certificates: readonly string[],
  rootKey: Uint8Array,
  checkSignature: SignatureCheck,
): readonly ListKey[] {
  const current = trustLists.map(({ signed }) => signedListParts(decodeBase64url(signed)).certificate);
  const all = [...current, ...certificates.map(decodeBase64url)];
  return all.map((certificate) => readListKey(certificate, rootKey, checkSignature));
}
