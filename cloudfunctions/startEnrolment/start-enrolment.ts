import type { Clock } from '#core/clock';
import { faceConsentHash } from '#core/consent/face-consent';
import type { EnrolmentStarted } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { GUARDIAN_AGE, isOfAge } from '#core/identity/age';
import { birthDateOf, parseIdNumber } from '#core/identity/id-number';
import { normalizePersonName } from '#core/identity/person-name';
import { drawChallenge } from '#core/liveness/challenge';
import { POLICIES } from '#core/policy/policies';
import { Sensitive } from '#core/sensitive';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import type { ChallengeDocument, EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Identity, IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Randomness } from '../_shared/ports/randomness';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly records: Records;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
}

type StartInput = Input<'startEnrolment'>;

/**
 * Takes an application and draws its liveness challenge. Whether such a person exists is not asked here, so that
 * nothing can be learnt by trying names and numbers. The same intent gets the same challenge, and takes from the
 * person's limits once; a name, number or variant that was corrected meanwhile needs an intent of its own.
 * @throws {CtidError} NAME_INVALID, ID_NUMBER_…, GUARDIAN_REQUIRED, CONSENT_OUTDATED, ID_NUMBERS_EXHAUSTED,
 *   CHALLENGES_EXHAUSTED, APPLICATION_CHANGED
 */
export function startEnrolment(ports: Ports) {
  return async (input: StartInput, caller: Caller): Promise<EnrolmentStarted> => {
    const now = ports.clock.now();
    const identity = readIdentity(input, now);
    if (input.consentTextHash !== faceConsentHash()) throw new CtidError('CONSENT_OUTDATED');

    const subject = ports.pseudonyms.of('subject', identity.idNumber.reveal());
    await requireOne(ports, `idNumbers:${caller.ref}`, POLICIES.idNumbers, subject, 'ID_NUMBERS_EXHAUSTED');
    await requireOne(ports, `challenges:${caller.ref}`, POLICIES.challenges, input.intentId, 'CHALLENGES_EXHAUSTED');

    const enrolmentId = ports.pseudonyms.of('enrolment', `${caller.ref}.${input.intentId}`).slice(0, 32);
    const challengeId = ports.pseudonyms.of('challenge', enrolmentId).slice(0, 32);
    const application = applicationOf(ports, identity, input);
    const enrolment = await keepEnrolment(ports, {
      _id: enrolmentId,
      caller: caller.ref,
      subject,
      sealedIdentity: ports.sealer.seal(identity),
      application,
      consent: { purpose: 'faceComparison', textHash: input.consentTextHash, agreedAt: now },
      state: 'challenged',
      challengeId,
      createdAt: now,
    });
    if (enrolment.application !== application) throw new CtidError('APPLICATION_CHANGED');
    const challenge = await keepChallenge(ports, makeChallenge(ports, enrolment, input));
    const isKept = (await ports.records.read('enrolments', enrolmentId)) !== undefined;
    if (!isKept || challenge.caller !== caller.ref) await forget(ports, enrolment);
    const { expiresAt, steps, framePaths } = challenge;
    return { enrolmentId, challengeId, expiresAt, steps, framePaths };
  };
}

/** What was applied for, in its one spelling, as a pseudonym: it tells a repeated call from a corrected one. */
function applicationOf({ pseudonyms }: Ports, { name, idNumber }: Identity, input: StartInput): string {
  const whole = [name.reveal(), idNumber.reveal(), input.variant, input.consentTextHash];
  return pseudonyms.of('application', JSON.stringify(whole));
}

/** The identity in its one spelling; who needs a guardian is told before any camera. */
function readIdentity({ name, idNumber }: StartInput, now: number): Identity {
  const identity = { name: normalizePersonName(name), idNumber: parseIdNumber(idNumber, now) };
  if (!isOfAge(birthDateOf(identity.idNumber), GUARDIAN_AGE, now)) throw new CtidError('GUARDIAN_REQUIRED');
  return { name: new Sensitive(identity.name), idNumber: new Sensitive(identity.idNumber) };
}

/** Whoever adds first wins; a repeated call goes on with what is there. It comes first: a challenge is for one application. */
async function keepEnrolment({ records }: Ports, enrolment: EnrolmentDocument): Promise<EnrolmentDocument> {
  if (await records.add('enrolments', enrolment)) return enrolment;
  return (await records.read('enrolments', enrolment._id)) ?? enrolment;
}

async function keepChallenge({ records }: Ports, challenge: ChallengeDocument): Promise<ChallengeDocument> {
  if (await records.add('challenges', challenge)) return challenge;
  return (await records.read('challenges', challenge._id)) ?? challenge;
}

/** Its owner erased meanwhile: a call that was on its way then brings nothing back. */
async function forget({ records }: Ports, { _id, challengeId, caller }: EnrolmentDocument): Promise<never> {
  await records.remove('enrolments', _id);
  await records.swap('challenges', challengeId, { caller }, { caller: '', used: true });
  throw new CtidError('APPLICATION_CHANGED');
}

/** Its id follows from the enrolment's under a secret key, and is as hard to guess as a random one (THREATS 7). */
function makeChallenge(
  { randomness, clock }: Ports,
  { _id: enrolmentId, challengeId, caller }: EnrolmentDocument,
  { variant }: StartInput,
): ChallengeDocument {
  const numbers = Array.from({ length: POLICIES.challenge.mostFrames }, (_, at) => String(at).padStart(2, '0'));
  return {
    _id: challengeId,
    enrolmentId,
    caller,
    steps: drawChallenge(variant, randomness.bytes(32)),
    framePaths: numbers.map((number) => `frames/${challengeId}/${number}.jpg`),
    expiresAt: clock.now() + POLICIES.challenge.lifetime,
    used: false,
    sweeps: 0,
  };
}
