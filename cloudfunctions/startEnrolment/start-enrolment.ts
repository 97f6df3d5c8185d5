import type { Clock } from '#core/clock';
import { DAY } from '#core/clock';
import { faceConsentHash } from '#core/consent/face-consent';
import type { EnrolmentStarted, Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { GUARDIAN_AGE, isOfAge } from '#core/identity/age';
import { birthDateOf, parseIdNumber } from '#core/identity/id-number';
import { normalizePersonName } from '#core/identity/person-name';
import { drawChallenge } from '#core/liveness/challenge';
import { windowCounter } from '#core/policy/limit-window';
import { POLICIES } from '#core/policy/policies';
import { Sensitive } from '#core/sensitive';
import type { Caller } from '../_shared/ports/caller';
import type { Counters } from '../_shared/ports/counters';
import type { Identity, IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Randomness } from '../_shared/ports/randomness';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly records: Records;
  readonly counters: Counters;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
}

type StartInput = Input<'startEnrolment'>;

/**
 * Takes an application and draws its liveness challenge. Whether such a person exists is not asked here, so that
 * nothing can be learnt by trying names and numbers.
 * @throws {CtidError} NAME_INVALID, ID_NUMBER_…, GUARDIAN_REQUIRED, CONSENT_OUTDATED, ID_NUMBERS_EXHAUSTED,
 *   CHALLENGES_EXHAUSTED
 */
export function startEnrolment(ports: Ports) {
  return async (input: StartInput, caller: Caller): Promise<EnrolmentStarted> => {
    const now = ports.clock.now();
    const identity = readIdentity(input, now);
    if (input.consentTextHash !== faceConsentHash()) throw new CtidError('CONSENT_OUTDATED');

    const subject = ports.pseudonyms.of('subject', identity.idNumber.reveal());
    await takeNumber(ports.counters, caller, subject, now);
    await takeChallenge(ports.counters, caller, now);

    const enrolmentId = makeIdentifier(ports.randomness);
    const challenge = makeChallenge(ports.randomness, input.variant, now);
    await ports.records.add('challenges', {
      _id: challenge.challengeId,
      enrolmentId,
      caller: caller.ref,
      steps: challenge.steps,
      framePaths: challenge.framePaths,
      expiresAt: challenge.expiresAt,
      used: false,
    });
    await ports.records.add('enrolments', {
      _id: enrolmentId,
      caller: caller.ref,
      subject,
      sealedIdentity: ports.sealer.seal(identity),
      consent: { purpose: 'faceComparison', textHash: input.consentTextHash, agreedAt: now },
      variant: input.variant,
      state: 'challenged',
      challengeId: challenge.challengeId,
      createdAt: now,
    });
    return { enrolmentId, ...challenge };
  };
}

/** The identity in its one spelling; who needs a guardian is told before any camera. */
function readIdentity({ name, idNumber }: StartInput, now: number): Identity {
  const identity = { name: normalizePersonName(name), idNumber: parseIdNumber(idNumber, now) };
  if (!isOfAge(birthDateOf(identity.idNumber), GUARDIAN_AGE, now)) throw new CtidError('GUARDIAN_REQUIRED');
  return { name: new Sensitive(identity.name), idNumber: new Sensitive(identity.idNumber) };
}

/** One person may apply for two different numbers a day; coming back with the same one costs nothing. */
async function takeNumber(counters: Counters, caller: Caller, subject: string, now: number): Promise<void> {
  const pair = windowCounter('pair', now, DAY, caller.ref, subject);
  if ((await counters.read(pair)) > 0) return;
  const numbers = windowCounter('numbers', now, DAY, caller.ref);
  if (!(await counters.take(numbers, POLICIES.identity.numbersPerPerson))) throw new CtidError('ID_NUMBERS_EXHAUSTED');
  await counters.take(pair, 1);
}

async function takeChallenge(counters: Counters, caller: Caller, now: number): Promise<void> {
  const challenges = windowCounter('challenges', now, DAY, caller.ref);
  if (!(await counters.take(challenges, POLICIES.challenge.perDay))) throw new CtidError('CHALLENGES_EXHAUSTED');
}

function makeChallenge(randomness: Randomness, variant: StartInput['variant'], now: number) {
  const challengeId = makeIdentifier(randomness);
  const frames = Array.from({ length: POLICIES.challenge.mostFrames }, (_, at) => String(at).padStart(2, '0'));
  return {
    challengeId,
    steps: drawChallenge(variant, randomness.bytes(32)),
    framePaths: frames.map((number) => `frames/${challengeId}/${number}.jpg`),
    expiresAt: now + POLICIES.challenge.lifetime,
  };
}

/** 128 random bits: nobody guesses another's (THREATS 7). */
function makeIdentifier(randomness: Randomness): string {
  return Array.from(randomness.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
