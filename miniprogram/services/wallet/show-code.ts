import { decodeAttestation } from '../../core/certificate/attestation';
import { signerOf } from '../../core/certificate/ed25519';
import { MINUTE } from '../../core/clock';
import { ErrorCode } from '../../core/errors';
import { signPresentation } from '../../core/presentation/presentation';
import { encodeQrText } from '../../core/presentation/qr-text';
import { HeldAttestation, Wallet } from './wallet';

/** One showing lasts this long: nobody is in two cafés within it, and a page left open uses up no batch. */
const SHOWING = 5 * MINUTE;

/** A clock may be this far behind the issuer's, whose times are full hours. */
const AHEAD = 5 * MINUTE;

export interface ShownCode {
  /** Digits, for the QR code: good for 20 seconds, drawn anew every 5. */
  readonly qrText: string;
  /** Attestations that were never shown. */
  readonly remaining: number;
  /** The batch is used up: who saw this attestation before can tell that it is the same phone. */
  readonly isReused: boolean;
  /** When the attestation in it ends, seconds since 1970. */
  readonly expiresAt: number;
  /** What is shown, and whether it is so for the first time and must be marked. */
  readonly attestation: Uint8Array;
  readonly isFirst: boolean;
}

/**
 * The code to show now: with the attestation that this showing began with, else the next that was never shown, else the last.
 * @param now by the trusted time, seconds since 1970
 * @param nonce 4 bytes, another one each time
 */
export function nextCode(wallet: Wallet, now: number, nonce: Uint8Array): ShownCode | { readonly code: ErrorCode } {
  if (now >= wallet.certificate.expiresAt) return { code: 'CERTIFICATE_EXPIRED' };
  const live = wallet.batch.flatMap((held) => liveAt(held, now));
  const chosen = choose(live, now);
  if (chosen === undefined) return { code: 'ATTESTATIONS_EXPIRED' };
  const { held, issuedAt, expiresAt } = chosen;
  if (issuedAt > now + AHEAD) return { code: 'CLOCK_NOT_SYNCHRONISED' };
  const statement = { mode: 'show', presentedAt: now, nonce } as const;
  const { attestation, seed, usedAt } = held;
  const unused = live.filter((other) => other.held.usedAt === undefined && other !== chosen);
  return {
    qrText: encodeQrText('presentation', signPresentation(attestation, statement, signerOf(seed))),
    remaining: unused.length,
    isReused: usedAt !== undefined && !isOngoing(usedAt, now),
    expiresAt,
    attestation,
    isFirst: usedAt === undefined,
  };
}

/** An attestation that has not ended. */
export interface Live {
  readonly held: HeldAttestation;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

function choose(live: readonly Live[], now: number): Live | undefined {
  const ongoing = live.find(({ held }) => held.usedAt !== undefined && isOngoing(held.usedAt, now));
  return ongoing ?? live.find(({ held }) => held.usedAt === undefined) ?? live[live.length - 1];
}

function isOngoing(usedAt: number, now: number): boolean {
  return now >= usedAt && now < usedAt + SHOWING;
}

/** Nothing when it has ended, or cannot be read. */
export function liveAt(held: HeldAttestation, now: number): readonly Live[] {
  try {
    const { issuedAt, expiresAt } = decodeAttestation(held.attestation).claims;
    return now < expiresAt ? [{ held, issuedAt, expiresAt }] : [];
  } catch {
    return [];
  }
}
