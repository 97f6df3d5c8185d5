import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { fromHex, toHex } from '../support/hex';
import { SEEDS } from './parties';
import { RFC_8032 } from './rfc8032-ed25519';
import { SPECCHECK } from './speccheck-ed25519';

const MESSAGE = new Uint8Array([0x43, 0x54, 0x49, 0x44]);

/** L, the order of the group, little endian (RFC 8032 §5.1). */
const ORDER = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');

/** Signatures with the answer that a strict verifier gives; the seeds of RFC 8032 are in its own section. */
export function ed25519Vectors() {
  const signature = signerOf(SEEDS.device)(MESSAGE);
  const own = { publicKey: toHex(publicKeyOf(SEEDS.device)), message: toHex(MESSAGE) };
  const malleable = Uint8Array.of(...signature.subarray(0, 32), ...sumOf(signature.subarray(32), ORDER));
  return [
    ...RFC_8032.map(({ name, ...row }) => ({ name: `RFC 8032 §7.1 ${name}`, ...row, accepted: true })),
    ...SPECCHECK.map(({ name, ...row }) => ({ name: `speccheck ${name}`, ...row })),
    { name: 'our own', ...own, signature: toHex(signature), accepted: true },
    { name: 'S + L', ...own, signature: toHex(malleable), accepted: false },
    { name: 'a signature cut off', ...own, signature: toHex(signature.subarray(0, 63)), accepted: false },
    { name: 'nothing', ...own, signature: '', accepted: false },
  ];
}

function sumOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  let carry = 0;
  return a.map((byte, at) => {
    const sum = byte + (b[at] ?? 0) + carry;
    carry = sum >> 8;
    return sum & 0xff;
  });
}
