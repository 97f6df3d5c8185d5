import type { Clock } from '#core/clock';
import type { Compressor } from '../_shared/ports/compressor';
import type { Counters } from '../_shared/ports/counters';
import type { IssuerDirectory } from '../_shared/ports/issuer-directory';
import type { ListSigner, StatusListSigner } from '../_shared/ports/list-signer';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';
import type { TrustSettings } from '../_shared/ports/trust-settings';

/** What the function reaches outside of itself. */
export interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly counters: Counters;
  readonly directory: IssuerDirectory;
  readonly settings: TrustSettings;
  readonly listSigner: ListSigner;
  readonly statusSigner: StatusListSigner;
  readonly compressor: Compressor;
}
