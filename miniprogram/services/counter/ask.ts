import { encodeBase64url } from '../../core/bytes/base64url';
import { signerOf } from '../../core/certificate/ed25519';
import { signCounterCode } from '../../core/counter/counter-code';
import { AskedQuestion } from '../../core/counter/open-question';
import { ADMISSION, Purpose } from '../../core/counter/purposes';
import { CtidError } from '../../core/errors';
import { POLICIES } from '../../core/policy/policies';
import { readPresentation } from '../../core/presentation/read-presentation';
import { drawBytes } from '../randomness';
import { onWipe } from '../storage/forgetting';
import { clockOffset, trustedNow } from '../trusted-time';
import { requireCounter } from './own-counter';

/** A question on the counter's screen. Times in seconds since 1970. */
export interface CounterQuestion extends AskedQuestion {
  /** Digits, for the QR code. */
  readonly qrText: string;
  /** Phones do not read it any more from then on. */
  readonly expiresAt: number;
  /** When the screen should show the next one. */
  readonly renewAt: number;
}

/** 6 bytes (WIRE). */
const CHALLENGE_LENGTH = 6;

/** Questions that an answer may still come to; one that comes too late is known, and told as stale. */
const REMEMBERED_FOR = 5 * POLICIES.answer.window;

let asked: readonly CounterQuestion[] = [];

onWipe(() => {
  asked = [];
});

/**
 * A new question, signed with the counter's key; those from before stay open for their time.
 * @throws {CtidError} STAFF_NOT_APPROVED; VENUE_CREDENTIAL_EXPIRED when no phone would believe it; CLOCK_NOT_SYNCHRONISED
 */
export async function askCounterCode(purpose: Purpose['number'] = ADMISSION): Promise<CounterQuestion> {
  const { credential, keySeed } = await requireCounter();
  const now = trustedNow();
  if (clockOffset() === undefined) throw new CtidError('CLOCK_NOT_SYNCHRONISED');
  if (now >= credential.expiresAt) throw new CtidError('VENUE_CREDENTIAL_EXPIRED');
  const challenge = await drawBytes(CHALLENGE_LENGTH);
  const code = { venue: credential.venueId, askedAt: now, challenge, purpose };
  const question = {
    challenge: encodeBase64url(challenge),
    askedAt: now,
    qrText: signCounterCode(code, signerOf(keySeed)),
    expiresAt: now + POLICIES.answer.codeLifetime,
    renewAt: now + POLICIES.answer.renewedEvery,
  };
  asked = [...asked.filter(({ askedAt }) => now - askedAt < REMEMBERED_FOR), question];
  return question;
}

/** The question that a scanned code says it answers; undefined for a code that is shown, and where nobody asked. */
export function questionOf(qrText: string): AskedQuestion | undefined {
  const reading = readPresentation(qrText);
  if (!('presentation' in reading)) return undefined;
  const { statement } = reading.presentation;
  if (statement.mode !== 'answer') return undefined;
  const challenge = encodeBase64url(statement.challenge);
  const question = asked.find((one) => one.challenge === challenge);
  return question && { challenge, askedAt: question.askedAt };
}
