import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { certifyListKey } from '#core/trust/sign-trust-list';
import { signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { zlibCompressor } from '../../cloudfunctions/_shared/adapters/zlib-compressor';
import { NOW } from './issued';

const [ROOT, LIST, STATUS] = [61, 62, 63].map((byte) => new Uint8Array(32).fill(byte)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

export const ROOT_KEY = publicKeyOf(ROOT);
export const LIST_KEY = publicKeyOf(LIST);
export const STATUS_LIST_KEY = publicKeyOf(STATUS);

const listKey = { publicKey: LIST_KEY, notBefore: NOW - DAY, notAfter: NOW + 89 * DAY };

/** What publishing needs besides the ports of the world. */
export const PUBLISHING = {
  listSigner: { certificate: certifyListKey(listKey, signerOfWithNode(ROOT)), sign: signerOfWithNode(LIST) },
  statusSigner: { sign: signerOfWithNode(STATUS) },
  settings: {
    receiptKeys: [],
    statusListKeys: [{ kid: 1, publicKey: STATUS_LIST_KEY }],
    operatorKeys: [],
    supervisorKeys: [],
    oldestApp: '0.1.0',
  },
  compressor: zlibCompressor,
};
