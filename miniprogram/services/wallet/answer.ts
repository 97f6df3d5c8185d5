import { signerOf } from '../../core/certificate/ed25519';
import { CounterCode, requireFreshCode, scanCounterCode } from '../../core/counter/counter-code';
import { Purpose, purposeOf } from '../../core/counter/purposes';
import { CtidError, ErrorCode } from '../../core/errors';
import { POLICIES } from '../../core/policy/policies';
import { signPresentation } from '../../core/presentation/presentation';
import { encodeQrText } from '../../core/presentation/qr-text';
import { refreshTime } from '../refresh-time';
import { trustedNow } from '../trusted-time';
import { findCounter } from './find-counter';
import { liveAt } from './show-code';
import { standingOf } from './standing';
import { markUsed, readWallet, Wallet } from './wallet';

/** What a counter asks, to be shown before anything is answered. */
export interface Question {
  readonly venueName: string;
  readonly purpose: Purpose;
  readonly code: CounterCode;
}

/**
 * Reads a counter's code: who asks, and what for. Nothing is answered yet.
 * @throws {CtidError} CODE_NOT_OURS, BASE10_MALFORMED, CBOR_MALFORMED, COSE_MALFORMED; CODE_FORGED, CODE_EXPIRED;
 *   COUNTER_UNKNOWN when this phone cannot tell who asks or what for; VENUE_NOT_AUTHORISED, VENUE_CREDENTIAL_…, TRUST_LIST_…
 */
export async function readQuestion(qrText: string): Promise<Question> {
  const scanned = scanCounterCode(qrText);
  const { name: venueName } = await findCounter(scanned);
  await requireFresh(scanned.code);
  const purpose = purposeOf(scanned.code.purpose);
  if (purpose === undefined) throw new CtidError('COUNTER_UNKNOWN', 'a purpose without words');
  return { venueName, purpose, code: scanned.code };
}

/** Before the code is called old, the server is asked whether it is this phone's clock. */
async function requireFresh(code: CounterCode): Promise<void> {
  try {
    requireFreshCode(code, trustedNow());
  } catch {
    await refreshTime();
    requireFreshCode(code, trustedNow());
  }
}

/** An answer on the citizen's screen. */
export interface Answer {
  /** Digits, for the QR code. */
  readonly qrText: string;
  /** Attestations that were never shown. */
  readonly remaining: number;
  /** The batch is used up: who saw this attestation before can tell that it is the same phone. */
  readonly isReused: boolean;
  /** The counter takes it no more from then on, seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * The answer, for that counter and that question alone. It uses an attestation up: the mark is written before anybody sees
 * the code.
 * @throws {CtidError} CERTIFICATE_NOT_FOUND, or the certificate's standing; CODE_EXPIRED when the counter takes no answer any
 *   more, ATTESTATIONS_EXPIRED, STORAGE_DAMAGED
 */
export async function answer({ code }: Question): Promise<Answer> {
  const wallet = await readWallet();
  if (wallet === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
  const standing = await standingOf(wallet);
  if (standing !== undefined) throw new CtidError(standing);
  const now = trustedNow();
  const answered = answerTo(code, wallet, now);
  if ('code' in answered) throw new CtidError(answered.code);
  const { attestation, ...shown } = answered;
  // With a full storage the answer is given all the same: being let in matters more than being unlinkable.
  await markUsed(attestation, now).catch(() => undefined);
  return shown;
}

/** With the next attestation that was never shown, else the last; `attestation` is used up by it. */
export function answerTo(
  { venue, challenge, askedAt }: CounterCode,
  { batch, certificate }: Wallet,
  now: number,
): (Answer & { readonly attestation: Uint8Array }) | { readonly code: ErrorCode } {
  const expiresAt = askedAt + POLICIES.answer.window;
  if (now >= expiresAt) return { code: 'CODE_EXPIRED' };
  if (now >= certificate.expiresAt) return { code: 'CERTIFICATE_EXPIRED' };
  const live = batch.flatMap((held) => liveAt(held, now)).map(({ held }) => held);
  const unused = live.filter(({ usedAt }) => usedAt === undefined);
  const held = unused[0] ?? live[live.length - 1];
  if (held === undefined) return { code: 'ATTESTATIONS_EXPIRED' };
  const { attestation, seed } = held;
  const statement = { mode: 'answer', presentedAt: now, challenge, audience: venue } as const;
  return {
    qrText: encodeQrText('presentation', signPresentation(attestation, statement, signerOf(seed))),
    remaining: Math.max(0, unused.length - 1),
    isReused: unused.length === 0,
    expiresAt,
    attestation,
  };
}
