import type { Clock } from '#core/clock';
import type { FrameStore } from '../_shared/ports/frame-store';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';

/** What the function reaches outside of itself. */
export interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
}
