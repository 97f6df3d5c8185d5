import { Sensitive } from '#core/sensitive';
import type { IdentitySealer } from '../../cloudfunctions/_shared/ports/identity-sealer';

const flip = (bytes: Buffer) => bytes.map((byte) => byte ^ 0xa5);

/** Makes an identity unreadable to a scan for it, and to nothing else. */
export const xorSealer: IdentitySealer = {
  seal({ name, idNumber }) {
    const text = JSON.stringify([name.reveal(), idNumber.reveal()]);
    return Buffer.from(flip(Buffer.from(text))).toString('base64url');
  },

  open(sealed) {
    const text = Buffer.from(flip(Buffer.from(sealed, 'base64url'))).toString('utf8');
    const [name, idNumber] = JSON.parse(text);
    return { name: new Sensitive(name), idNumber: new Sensitive(idNumber) };
  },
};
