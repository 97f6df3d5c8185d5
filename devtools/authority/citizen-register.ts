import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A citizen of the simulated authority. */
export interface Citizen {
  readonly name: string;
  readonly idNumber: string;
  /** Expiry of the ID card, seconds since 1970. */
  readonly cardValidUntil: number;
}

const PORTRAIT = 'portrait-';

/** The simulated authority's register: one folder a citizen, with what the card says and one portrait or more. */
export class CitizenRegister {
  constructor(private readonly folder: string) {}

  /** Adds a citizen, or replaces the one with that number. */
  add(citizen: Citizen, ...portraits: readonly Uint8Array[]): void {
    const folder = join(this.folder, citizen.idNumber);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'citizen.json'), JSON.stringify(citizen, null, 2), { mode: 0o600 });
    for (const [at, portrait] of portraits.entries()) {
      writeFileSync(join(folder, `${PORTRAIT}${at}`), portrait, { mode: 0o600 });
    }
  }

  /** The citizen with exactly that name and number. */
  find(name: string, idNumber: string): { citizen: Citizen; portraits: readonly Uint8Array[] } | undefined {
    if (!/^\d{17}[\dX]$/.test(idNumber)) return undefined;
    try {
      const folder = join(this.folder, idNumber);
      const citizen: Citizen = JSON.parse(readFileSync(join(folder, 'citizen.json'), 'utf8'));
      if (citizen.name !== name) return undefined;
      const portraits = readdirSync(folder).filter((file) => file.startsWith(PORTRAIT));
      return { citizen, portraits: portraits.sort().map((file) => readFileSync(join(folder, file))) };
    } catch {
      return undefined;
    }
  }
}
