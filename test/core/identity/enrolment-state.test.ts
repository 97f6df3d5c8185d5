import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENROLMENT_TRANSITIONS, type EnrolmentState, mayFollow } from '#core/identity/enrolment-state';

const STATES = Object.keys(ENROLMENT_TRANSITIONS) as EnrolmentState[];

describe('an enrolment', () => {
  test('is issued by one way alone: challenged, comparing, compared', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES), { maxLength: 30 }), (wishes) => {
        const path: EnrolmentState[] = ['challenged'];
        for (const wish of wishes) if (mayFollow(path.at(-1) ?? 'refused', wish)) path.push(wish);
        if (path.includes('issued')) expect(path).toEqual(['challenged', 'comparing', 'compared', 'issued']);
        else expect(path.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 5_000 },
    );
  });

  test('ends when issued or refused', () => {
    for (const state of STATES) {
      expect(mayFollow('issued', state)).toBe(false);
      expect(mayFollow('refused', state)).toBe(false);
    }
  });

  test('never stays where it is: a step taken twice is refused', () => {
    for (const state of STATES) expect(mayFollow(state, state)).toBe(false);
  });
});
