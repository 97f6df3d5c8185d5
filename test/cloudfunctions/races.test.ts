import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CtidError } from '#core/errors';
import type { AttestationSigner } from '../../cloudfunctions/_shared/ports/attestation-signer';
import { eraseHolder } from '../../cloudfunctions/eraseHolder/erase-holder';
import { issueCertificate } from '../../cloudfunctions/issueCertificate/issue-certificate';
import { renewAttestations } from '../../cloudfunctions/renewAttestations/renew-attestations';
import { suspendCertificate } from '../../cloudfunctions/suspendCertificate/suspend-certificate';
import { verifyPresentation } from '../../cloudfunctions/verifyPresentation/verify-presentation';
import { makeCafe } from '../fakes/cafe';
import { showText } from '../fakes/issued';
import { renewal } from '../fakes/renewal';
import {
  CITIZEN,
  certificate,
  comparedEnrolment,
  deviceKeys,
  INSTALLATION_KEY,
  makeWorld,
  STAFF,
  STRANGER,
} from '../fakes/world';
import { scheduledPorts } from '../support/scheduled-ports';

/** Orders that are tried of each race. */
const ORDERS = { numRuns: 500, endOnFailure: true };
const PATIENCE_MS = 120_000;

/** Signing is deterministic and has no part in a race: a name for each place is enough, and two places for a batch. */
const quickSigner: AttestationSigner = {
  sign: async ({ deviceKeys: keys, firstSerial }) =>
    keys.slice(0, 2).map((_, at) => ({ signed: `${firstSerial + at}`, statusList: 3, statusIndex: firstSerial + at })),
};

const TEXT = showText();
const [ONE, OTHER] = ['1'.repeat(32), '2'.repeat(32)] as const;
const issuing = (enrolmentId: string) => ({ enrolmentId, installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() });

/** What a call came to: its answer, or its code. */
async function outcomeOf<T>(call: Promise<T>): Promise<T | string> {
  return call.catch((error: unknown) => {
    if (error instanceof CtidError) return error.code;
    throw error;
  });
}

/** Runs the calls in the scheduler's order to their end. */
async function run<T>(scheduler: fc.Scheduler, ...calls: Promise<T>[]): Promise<(T | string)[]> {
  const outcomes = Promise.all(calls.map(outcomeOf));
  await scheduler.waitFor(outcomes);
  return outcomes;
}

const race = (name: string, body: (scheduler: fc.Scheduler) => Promise<void>) =>
  test(name, () => fc.assert(fc.asyncProperty(fc.scheduler(), body), ORDERS), PATIENCE_MS);

describe('in any order', () => {
  race('two calls for one certificate get the same one', async (scheduler) => {
    const world = { ...makeWorld(), signer: quickSigner };
    await world.records.add('enrolments', comparedEnrolment({ _id: ONE }));
    const issue = issueCertificate(scheduledPorts(world, scheduler));
    const [first, second] = await run(scheduler, issue(issuing(ONE), CITIZEN), issue(issuing(ONE), CITIZEN));
    expect(second).toEqual(first);
    expect(world.records.all('certificates')).toMatchObject([{ state: 'valid' }]);
    expect(world.records.all('attestations')).toHaveLength(2);
  });

  race('two phones of one person never have two valid certificates, not for a moment', async (scheduler) => {
    const world = { ...makeWorld(), signer: quickSigner };
    for (const _id of [ONE, OTHER]) await world.records.add('enrolments', comparedEnrolment({ _id }));
    const valid = () => world.records.all('certificates').filter(({ state }) => state === 'valid');
    const issue = issueCertificate(
      scheduledPorts(world, scheduler, () => expect(valid().length).toBeLessThanOrEqual(1)),
    );
    const outcomes = await run(scheduler, issue(issuing(ONE), CITIZEN), issue(issuing(OTHER), CITIZEN));
    expect(valid()).toHaveLength(1);
    expect(world.records.all('holders')).toMatchObject([{ certificateId: valid()[0]?._id }]);
    const refused = outcomes.filter((outcome) => typeof outcome === 'string');
    expect(refused.filter((code) => code !== 'CERTIFICATE_SUPERSEDED')).toEqual([]);
  });

  race(
    'a renewal of the old phone meets the new one: nothing of the old one is green afterwards',
    async (scheduler) => {
      const world = { ...(await makeCafe()), signer: quickSigner };
      const { _id, subject } = certificate();
      await world.records.add('holders', { _id: subject, certificateId: _id, replaced: '' });
      await world.records.add('enrolments', comparedEnrolment({ _id: ONE }));
      const ports = scheduledPorts(world, scheduler);
      const [issued, renewed] = await run<object>(
        scheduler,
        issueCertificate(ports)(issuing(ONE), CITIZEN),
        renewAttestations(ports)(renewal(), CITIZEN),
      );
      expect(issued).toMatchObject({ certificate: { certificateId: ONE } });
      if (typeof renewed === 'string') expect(renewed).toBe('CERTIFICATE_SUPERSEDED');
      expect(await world.records.read('certificates', _id)).toMatchObject({ state: 'revoked' });
      const { verdict } = await verifyPresentation(world)({ scanId: ONE, qrText: TEXT }, STAFF);
      expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CERTIFICATE_REVOKED' });
    },
  );

  race('two renewals under one intent bind one set of keys', async (scheduler) => {
    const world = { ...(await makeCafe()), signer: quickSigner };
    const renew = renewAttestations(scheduledPorts(world, scheduler));
    const inputs = [renewal(), renewal({ deviceKeys: deviceKeys(100) })];
    const outcomes = await run(scheduler, ...inputs.map((input) => renew(input, CITIZEN)));
    expect(outcomes.filter((outcome) => outcome === 'BATCH_ALREADY_ISSUED')).toHaveLength(1);
    expect(world.records.all('batches')).toHaveLength(1);
    expect(world.records.all('attestations')).toHaveLength(3);
  });

  race('two counters that scan one code: one lets its holder in', async (scheduler) => {
    const world = await makeCafe();
    await world.records.add('staff', { _id: 'colleague', venueId: 7, approved: true });
    const check = verifyPresentation(scheduledPorts(world, scheduler));
    const calls = [STAFF, { ref: 'colleague' }].map((staff) => check({ scanId: ONE, qrText: TEXT }, staff));
    const outcomes = await run(scheduler, ...calls);
    const accepted = outcomes.filter((one) => typeof one === 'object' && one.verdict.outcome === 'accepted');
    expect(accepted).toHaveLength(1);
  });

  const issueAndErase = (ports: ReturnType<typeof makeWorld>): Promise<object>[] => [
    issueCertificate(ports)(issuing(ONE), CITIZEN),
    eraseHolder(ports)({ confirmation: 'erase everything' }, CITIZEN),
  ];

  race('an erasing meets an issuing: nothing of the person is left, and nothing is green', async (scheduler) => {
    const world = { ...makeWorld(), signer: quickSigner };
    await world.records.add('enrolments', comparedEnrolment({ _id: ONE }));
    await run(scheduler, ...issueAndErase(scheduledPorts(world, scheduler)));
    expect([...world.records.all('enrolments'), ...world.records.all('holders')]).toEqual([]);
    for (const left of world.records.all('certificates')) {
      expect(left).toMatchObject({ state: 'revoked', caller: '', subject: '', maskedName: '', certificateNumber: '' });
    }
  });

  race(
    'an erasing meets an issuing that takes another account’s place: the next one is the only one',
    async (scheduler) => {
      const world = { ...makeWorld(), signer: quickSigner };
      const before = certificate({ _id: 'before', caller: STRANGER.ref });
      await world.records.add('certificates', before);
      await world.records.add('holders', { _id: before.subject, certificateId: before._id, replaced: '' });
      await world.records.add('enrolments', comparedEnrolment({ _id: ONE }));
      await run(scheduler, ...issueAndErase(scheduledPorts(world, scheduler)));
      await world.records.add('enrolments', comparedEnrolment({ _id: OTHER }));
      await issueCertificate(world)(issuing(OTHER), CITIZEN);
      const valid = world.records.all('certificates').filter(({ state }) => state === 'valid');
      expect(valid).toMatchObject([{ _id: OTHER }]);
    },
  );

  race('a suspension is not undone by a renewal beside it', async (scheduler) => {
    const world = { ...(await makeCafe()), signer: quickSigner };
    const ports = scheduledPorts(world, scheduler);
    const calls: Promise<object>[] = [
      suspendCertificate(ports)({ action: 'suspend' }, CITIZEN),
      renewAttestations(ports)(renewal(), CITIZEN),
    ];
    await run(scheduler, ...calls);
    expect(world.records.all('certificates')).toMatchObject([{ state: 'suspended' }]);
  });
});
