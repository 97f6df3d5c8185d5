import { STATUS_PLACES } from '#core/status/status-bits';
import { signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import type { AttestationSigner } from '../../cloudfunctions/_shared/ports/attestation-signer';
import type { IssuerKeys } from '../../cloudfunctions/_shared/ports/issuer-keys';
import type { StatusPlaces } from '../../cloudfunctions/_shared/ports/status-places';
import { signAttestations } from '../../cloudfunctions/signAttestations/sign-attestations';
import { ISSUER_SEED, TRUST } from './issued';
import { openLetters } from './open-letters';

/** The issuer of the fakes, at any time. */
export const fixedIssuerKeys: IssuerKeys = {
  at: () => ({ kid: 1, sign: signerOfWithNode(ISSUER_SEED) }),
  listedAt: () => TRUST.issuerKeys,
};

/** Places in the order of the serial numbers, in the list of the codes of `issued.ts`. */
export const countedStatusPlaces: StatusPlaces = {
  of: (serial) => ({ statusList: 3, statusIndex: serial % STATUS_PLACES }),
};

/** Signs in the same process, with the use case itself. */
export const directSigner: AttestationSigner = {
  async sign(order) {
    const ports = { letters: openLetters, issuerKeys: fixedIssuerKeys, statusPlaces: countedStatusPlaces };
    const letter = openLetters.write(JSON.stringify({ ask: 'attestations', order }));
    const answer = await signAttestations(ports)(letter);
    return 'attestations' in answer ? answer.attestations : [];
  },
};
