import type { SignatureCheck } from '#core/certificate/ed25519';
import type { BatchPorts } from '../_shared/issue-batch';
import type { IdentityAuthority } from '../_shared/ports/identity-authority';

/** What the function reaches outside of itself. */
export interface Ports extends BatchPorts {
  readonly authority: IdentityAuthority;
  readonly checkSignature: SignatureCheck;
}
