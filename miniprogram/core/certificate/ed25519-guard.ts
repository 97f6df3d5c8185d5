/** The group order L = 2^252 + 27742317777372353535851937790883648493, little endian (RFC 8032 §5.1). */
const ORDER = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');

/** The field prime p = 2^255 − 19, little endian (RFC 8032 §5.1). */
const PRIME = fromHex('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');

/** The y coordinates of the eight points of small order: orders 4, 1, 2, 8 and 8; both signs of x are refused. */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map(fromHex);

/**
 * What both verifiers demand before they look at a signature, so that phone and cloud agree on every input:
 * right lengths, S < L (no malleability), A and R canonical and of large order.
 * Measured: tweetnacl 1.0.3 alone accepts S ≥ L, and node:crypto accepts small-order keys; behind this guard both
 * give libsodium's answers (Wycheproof; "Taming the many EdDSAs", 2020).
 */
export function isStrict(signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const r = signature.subarray(0, 32);
  return isBelow(signature.subarray(32), ORDER) && isSoundPoint(publicKey) && isSoundPoint(r);
}

function isSoundPoint(point: Uint8Array): boolean {
  const y = point.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, PRIME) && !SMALL_ORDER.some((small) => small.every((byte, at) => byte === y[at]));
}

/** a < b for little-endian numbers of the same length. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = a.length - 1; at >= 0; at--) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
