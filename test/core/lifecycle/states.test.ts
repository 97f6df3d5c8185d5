import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTIFICATE_TRANSITIONS, type CertificateState, statusOf } from '#core/lifecycle/certificate-states';
import { ENROLMENT_TRANSITIONS, type EnrolmentState } from '#core/lifecycle/enrolment-states';
import { mayFollow, type Transitions } from '#core/lifecycle/transitions';

/** A path of wishes, each taken when the table allows it. */
function walk<T extends Transitions>(table: T, start: keyof T, wishes: readonly (keyof T)[]): (keyof T)[] {
  const path = [start];
  for (const wish of wishes) if (mayFollow(table, path.at(-1) ?? start, wish)) path.push(wish);
  return path;
}

const ENROLMENT_STATES = Object.keys(ENROLMENT_TRANSITIONS) as EnrolmentState[];
const CERTIFICATE_STATES = Object.keys(CERTIFICATE_TRANSITIONS) as CertificateState[];

describe('an enrolment', () => {
  test('gives its evidence by one way alone: challenged, comparing, compared; and once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ENROLMENT_STATES), { maxLength: 30 }), (wishes) => {
        const path = walk(ENROLMENT_TRANSITIONS, 'challenged', wishes);
        const used = path.filter((state) => state === 'issued' || state === 'lifted');
        expect(used.length).toBeLessThanOrEqual(1);
        if (used.length > 0) expect(path).toEqual(['challenged', 'comparing', 'compared', used[0]]);
      }),
      { numRuns: 5_000 },
    );
  });

  test('ends when its evidence was used, and when it was refused or withdrawn', () => {
    for (const end of ['issued', 'lifted', 'refused', 'withdrawn'] as const)
      for (const state of ENROLMENT_STATES) expect(mayFollow(ENROLMENT_TRANSITIONS, end, state)).toBe(false);
  });
});

describe('a certificate', () => {
  test('never comes back from being revoked, and is never pending again', () => {
    for (const state of CERTIFICATE_STATES) {
      expect(mayFollow(CERTIFICATE_TRANSITIONS, 'revoked', state)).toBe(false);
      expect(mayFollow(CERTIFICATE_TRANSITIONS, state, 'pending')).toBe(false);
    }
  });

  test('is valid to a verifier in one state only', () => {
    expect(CERTIFICATE_STATES.filter((state) => statusOf(state) === 'valid')).toEqual(['valid']);
  });
});

test.each([ENROLMENT_TRANSITIONS, CERTIFICATE_TRANSITIONS] as readonly Transitions[])(
  'a state never follows itself, and every successor has a row of its own',
  (table) => {
    for (const [state, successors] of Object.entries(table)) {
      expect(successors).not.toContain(state);
      for (const successor of successors) expect(Object.keys(table)).toContain(successor);
    }
  },
);
