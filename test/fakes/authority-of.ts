import { Sensitive } from '#core/sensitive';
import type { IdentityAuthority } from '../../cloudfunctions/_shared/ports/identity-authority';
import { NOW } from './issued';

interface Citizen {
  readonly name: string;
  readonly idNumber: string;
}

/** An authority that knows one citizen, and hands out these portraits; the ID card ends a day later when nothing is said. */
export function authorityOf(
  citizen: Citizen,
  portraits: readonly Uint8Array[],
  cardValidUntil = NOW + 86_400,
): IdentityAuthority {
  const lookUp = async (name: Sensitive<string>, idNumber: Sensitive<string>) => {
    if (name.reveal() !== citizen.name || idNumber.reveal() !== citizen.idNumber) return undefined;
    return { cardValidUntil };
  };
  return {
    lookUp,
    faces: {
      shape: 'portrait',
      async find(name, idNumber) {
        const record = await lookUp(name, idNumber);
        return record && { ...record, referencePortraits: portraits.map((portrait) => new Sensitive(portrait)) };
      },
    },
  };
}
