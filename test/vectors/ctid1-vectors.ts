import { base10Vectors } from './base10-vectors';
import { cborVectors } from './cbor-vectors';
import { counterVectors } from './counter-vectors';
import { ed25519Vectors } from './ed25519-vectors';
import { NOW, partiesVectors } from './parties';
import { presentationVectors } from './presentation-vectors';
import { refusalVectors } from './refusal-vectors';

/** All of CTID1 as data, enough to check an implementation in another language; the README explains every field. */
export function makeCtid1Vectors() {
  return {
    format: 'CTID1',
    now: NOW,
    parties: partiesVectors(),
    base10: base10Vectors(),
    cbor: cborVectors(),
    ed25519: ed25519Vectors(),
    presentations: presentationVectors(),
    refusals: refusalVectors(),
    counterCodes: counterVectors(),
  };
}

/** The file's text. */
export function ctid1Json(): string {
  return `${JSON.stringify(makeCtid1Vectors(), undefined, 2)}\n`;
}
