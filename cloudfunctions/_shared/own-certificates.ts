import { allOf } from './all-of';
import type { Caller } from './ports/caller';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { Listings } from './ports/listings';

/** The certificates that were issued to this caller, the newest first. */
export async function ownCertificates(listings: Listings, caller: Caller): Promise<readonly CertificateDocument[]> {
  const found: CertificateDocument[] = [];
  for await (const certificate of allOf(listings, 'certificates', { equal: { caller: caller.ref } })) {
    found.push(certificate);
  }
  return found.sort((a, b) => b.notBefore - a.notBefore);
}
