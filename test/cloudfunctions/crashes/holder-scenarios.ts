import { expect } from 'vitest';
import { eraseHolder } from '../../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../../cloudfunctions/exportHolder/export-holder';
import { renewAttestations } from '../../../cloudfunctions/renewAttestations/renew-attestations';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { suspendCertificate } from '../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { withdrawConsent } from '../../../cloudfunctions/withdrawConsent/withdraw-consent';
import { NOW } from '../../fakes/issued';
import { renewal } from '../../fakes/renewal';
import { CITIZEN, comparedEnrolment, STAFF } from '../../fakes/world';
import { APPLICATION, actions, SCAN, type Scenario, startWithFrames, taken } from './scenario';

const CHECK = '9'.repeat(32);

export const HOLDER_SCENARIOS: readonly Scenario[] = [
  {
    name: 'startEnrolment',
    leastCalls: 6,
    call: (ports) => startEnrolment(ports)(APPLICATION, CITIZEN),
    holds(world, answer, name) {
      const [challenge] = world.records.all('challenges');
      expect(world.records.all('enrolments'), name).toMatchObject([{ challengeId: challenge?._id }]);
      expect(answer, name).toMatchObject({ challengeId: challenge?._id, steps: challenge?.steps });
      expect(taken(world), name).toEqual([1, 1]);
    },
  },
  {
    name: 'renewAttestations',
    leastCalls: 35,
    call: (ports) => renewAttestations(ports)(renewal(), CITIZEN),
    async holds(world, answer, name) {
      expect(world.records.all('batches'), name).toHaveLength(1);
      expect(world.records.all('attestations'), name).toHaveLength(31);
      expect(await renewAttestations(world)(renewal(), CITIZEN), name).toEqual(answer);
      expect(taken(world), name).toEqual([1]);
    },
  },
  {
    name: 'suspendCertificate, suspending',
    leastCalls: 6,
    call: (ports) => suspendCertificate(ports)({ action: 'suspend' }, CITIZEN),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ state: 'suspended' });
      expect(actions(world), name).toEqual(['certificateSuspended']);
    },
  },
  {
    name: 'suspendCertificate, lifting',
    leastCalls: 6,
    async prepare(world) {
      await suspendCertificate(world)({ action: 'suspend' }, CITIZEN);
      await world.records.add('enrolments', comparedEnrolment({ _id: CHECK }));
    },
    call: (ports) => suspendCertificate(ports)({ action: 'lift', enrolmentId: CHECK }, CITIZEN),
    holds(world, answer, name) {
      expect(answer, name).toMatchObject({ state: 'valid' });
      expect(world.records.all('enrolments'), name).toMatchObject([{ state: 'lifted' }]);
      expect(new Set(actions(world)), name).toEqual(new Set(['certificateSuspended', 'suspensionLifted']));
    },
  },
  {
    name: 'withdrawConsent',
    leastCalls: 8,
    prepare: startWithFrames,
    call: (ports) => withdrawConsent(ports)({}, CITIZEN),
    holds(world, _, name) {
      expect(world.frames.paths(), name).toEqual([]);
      expect(world.records.all('enrolments'), name).toMatchObject([
        { state: 'withdrawn', consent: { withdrawnAt: NOW } },
      ]);
      expect(actions(world), name).toEqual(['consentWithdrawn']);
    },
  },
  {
    name: 'eraseHolder',
    leastCalls: 15,
    async prepare(world) {
      await startWithFrames(world);
      await verifyPresentation(world)(SCAN, STAFF);
    },
    call: (ports) => eraseHolder(ports)({ confirmation: 'erase everything' }, CITIZEN),
    holds(world, _, name) {
      const { records, frames } = world;
      const personal = [...records.all('enrolments'), ...records.all('usages')];
      expect(records.all('challenges'), name).toMatchObject([{ caller: '', used: true }]);
      expect([...personal, ...frames.paths()], name).toEqual([]);
      expect(records.all('certificates'), name).toMatchObject([{ state: 'revoked', caller: '', sealedIdentity: '' }]);
      expect(actions(world), name).toEqual(['certificateRevoked', 'holderErased']);
    },
  },
  {
    name: 'exportHolder',
    leastCalls: 4,
    call: (ports) => exportHolder(ports)({ page: 0 }, CITIZEN),
    holds: (_, answer, name) => expect(answer, name).toMatchObject({ identities: [{ name: '张三丰' }] }),
  },
];
