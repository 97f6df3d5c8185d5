import { publicKeyOf } from '#core/certificate/ed25519';
import { toHex } from '../support/hex';

/** 2026-06-01T12:00:00+08:00. */
export const NOW = 1_780_286_400;

/** The seeds behind all vectors: fixed and public, so that anybody can make the same bytes. */
export const SEEDS = {
  issuer: new Uint8Array(32).fill(0x01),
  device: new Uint8Array(32).fill(0x02),
  venue: new Uint8Array(32).fill(0x03),
  stranger: new Uint8Array(32).fill(0x42),
} as const;

/** The issuer's key as a trust list holds it. */
export const ISSUER_KEY = {
  kid: 1,
  algorithm: -8,
  publicKey: publicKeyOf(SEEDS.issuer),
  notBefore: NOW - 30 * 86_400,
  notAfter: NOW + 30 * 86_400,
  levels: ['lightweight', 'upgraded'],
} as const;

/** The challenge that the counter of venue 7 asked. */
export const ASKED = { challenge: Uint8Array.of(0xc0, 0xff, 0xee, 0x00, 0x11, 0x22), venue: 7 } as const;

/** Seeds, public keys and the issuer's window, for the file. */
export function partiesVectors() {
  const pair = (seed: Uint8Array) => ({ seed: toHex(seed), publicKey: toHex(publicKeyOf(seed)) });
  return {
    issuer: {
      ...pair(SEEDS.issuer),
      kid: ISSUER_KEY.kid,
      algorithm: ISSUER_KEY.algorithm,
      notBefore: ISSUER_KEY.notBefore,
      notAfter: ISSUER_KEY.notAfter,
      levels: ISSUER_KEY.levels,
    },
    device: pair(SEEDS.device),
    venue: { ...pair(SEEDS.venue), venue: ASKED.venue },
    stranger: pair(SEEDS.stranger),
  };
}
