import type { Clock } from '#core/clock';
import type { FaceEngine } from '../_shared/ports/face-engine';
import type { FrameStore } from '../_shared/ports/frame-store';
import type { IdentityAuthority } from '../_shared/ports/identity-authority';
import type { IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Pace } from '../_shared/ports/pace';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Records } from '../_shared/ports/records';

/** What the function reaches outside of itself. */
export interface Ports {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly records: Records;
  readonly frames: FrameStore;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
  readonly engine: FaceEngine;
  readonly authority: IdentityAuthority;
}
