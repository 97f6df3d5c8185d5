import { encodeBase64url } from '#core/bytes/base64url';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { statusListUri } from '#core/status/status-list-token';
import { signTrustList } from '#core/trust/sign-trust-list';
import type { TrustListDocument } from '../_shared/ports/documents/publication-documents';
import type { Ports } from './ports';

/** What a new trust list says beside the keys. */
interface News extends Pick<TrustListDocument, 'version' | 'serials'> {
  /** The numbers of the status lists that it names. */
  readonly lists: readonly number[];
}

type TrustListPorts = Pick<Ports, 'records' | 'directory' | 'settings' | 'listSigner'>;

/**
 * Signs a trust list with the issuer keys of now and the next ones, under a version that only rises. Of two runs at once
 * one wins, and the other's list was as true.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING, CALL_REFUSED
 */
export async function publishTrustList(
  { records, directory, settings, listSigner }: TrustListPorts,
  { version, serials, lists }: News,
  stored: TrustListDocument | undefined,
  now: number,
): Promise<void> {
  const trustList = {
    version,
    issuedAt: now,
    expiresAt: now + POLICIES.publication.trustListLifetime,
    issuerKeys: await directory.listedAt(now),
    statusLists: lists.map(statusListUri),
    ...settings,
  };
  const signed = encodeBase64url(signTrustList(trustList, listSigner.certificate, listSigner.sign));
  const isNewest = stored
    ? await records.swap('trustLists', 'current', { version: stored.version }, { version, signed, serials })
    : await records.add('trustLists', { _id: 'current', version, signed, serials });
  if (!isNewest) throw new CtidError('STILL_PROCESSING', 'another run published meanwhile');
}
