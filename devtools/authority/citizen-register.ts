import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A citizen of the simulated authority. */
export interface Citizen {
  readonly name: string;
  readonly idNumber: string;
  /** Expiry of the ID card, seconds since 1970. */
  readonly cardValidUntil: number;
}

/** The simulated authority's register: one folder a citizen, with what the card says and the portrait. */
export class CitizenRegister {
  constructor(private readonly folder: string) {}

  /** Adds a citizen, or replaces the one with that number. */
  add(citizen: Citizen, portrait: Uint8Array): void {
    const folder = join(this.folder, citizen.idNumber);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'citizen.json'), JSON.stringify(citizen, null, 2), { mode: 0o600 });
    writeFileSync(join(folder, 'portrait'), portrait, { mode: 0o600 });
  }

  /** The citizen with exactly that name and number. */
  find(name: string, idNumber: string): { citizen: Citizen; portrait: Uint8Array } | undefined {
    if (!/^\d{17}[\dX]$/.test(idNumber)) return undefined;
    try {
      const citizen: Citizen = JSON.parse(readFileSync(join(this.folder, idNumber, 'citizen.json'), 'utf8'));
      if (citizen.name !== name) return undefined;
      return { citizen, portrait: readFileSync(join(this.folder, idNumber, 'portrait')) };
    } catch {
      return undefined;
    }
  }
}
