import { expect } from 'vitest';
import { DAY } from '#core/clock';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { publishTrust } from '../../../cloudfunctions/publishTrust/publish-trust';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { NOW } from '../../fakes/issued';
import { PUBLISHING } from '../../fakes/publishing';
import { certificate, comparedEnrolment } from '../../fakes/world';
import { actions, type Scenario, startWithFrames, type World } from './scenario';

const LONG_AGO = NOW - 400 * DAY;

/** What one run loses to another, the next one takes up. */
async function sweepTwoMinutes(ports: World): Promise<void> {
  await sweep(ports)();
  await sweep(ports)();
}

export const TIMER_SCENARIOS: readonly Scenario[] = [
  {
    name: 'sweep of frames',
    leastCalls: 12,
    async prepare(world) {
      await startWithFrames(world);
      world.clock.advance(300);
    },
    call: (ports) => sweep(ports)(),
    holds: (world, _, name) => expect(world.frames.paths(), name).toEqual([]),
  },
  {
    name: 'sweep of certificates and enrolments',
    leastCalls: 25,
    async prepare({ records }) {
      await records.add('certificates', certificate({ _id: 'p', state: 'pending', stateSince: LONG_AGO }));
      await records.add('certificates', certificate({ _id: 'x', subject: 'x', expiresAt: LONG_AGO }));
      await records.add('holders', { _id: 'x', certificateId: 'x', replaced: '' });
      await records.add('enrolments', comparedEnrolment({ _id: 'x', state: 'issued' }));
      await records.add('enrolments', comparedEnrolment({ _id: 'w', state: 'withdrawn', createdAt: LONG_AGO }));
      await records.add('enrolments', comparedEnrolment({ _id: 'c', state: 'comparing', leaseUntil: LONG_AGO }));
    },
    call: sweepTwoMinutes,
    holds(world, _, name) {
      const { records } = world;
      expect(records.all('holders'), name).toEqual([]);
      expect(records.all('enrolments'), name).toMatchObject([{ _id: 'c', state: 'refused', sealedIdentity: '' }]);
      const states = records.all('certificates').map(({ _id, state }) => [_id, state]);
      expect(states, name).toEqual([
        ['e'.repeat(32), 'valid'],
        ['p', 'revoked'],
      ]);
      expect(actions(world), name).toEqual(['certificateRevoked']);
    },
  },
  {
    name: 'publishTrust',
    leastCalls: 25,
    async prepare({ records }) {
      const event = { action: 'certificateIssued', actor: 'a', object: 'o' } as const;
      await records.add('auditDays', { _id: '20260530', signed: '' });
      await audit(records, { ...event, eventId: '1', at: NOW - DAY });
    },
    call: (ports) => publishTrust({ ...ports, ...PUBLISHING })(),
    holds({ records }, _, name) {
      expect(records.all('trustLists'), name).toMatchObject([{ signed: expect.stringMatching(/./) }]);
      expect(records.all('statusLists'), name).toMatchObject([{ issuedAt: NOW }, { issuedAt: NOW }]);
      expect(records.all('auditDays'), name).toHaveLength(2);
    },
  },
];
