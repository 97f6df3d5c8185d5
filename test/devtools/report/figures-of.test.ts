import { describe, expect, test } from 'vitest';
import { FACE_POLICY } from '#core/face/face-policy';
import { figuresOf } from '../../../devtools/report/figures-of';
import { policySha256 } from '../../../devtools/report/policy-sha256';
import { PUBLISHED_FIGURES } from '../../../miniprogram/pages/recognition/published-figures';
import { madeUpReport } from '../../fakes/made-up-report';

describe('what is published of a report', () => {
  const figures = figuresOf(madeUpReport(), 'beef');

  test('counts the half that did not choose the rule, and no set twice', () => {
    expect(figures.compared).toMatchObject([
      { en: 'with halves', isHalf: true, people: 17, falseMatches: { count: 0, n: 34_000 }, unusable: { count: 31 } },
      { en: 'other people', isHalf: false, people: 43, falseNonMatches: { count: 43, n: 4300 } },
    ]);
  });

  test('has the ranges of the report, as far as a phone shows them', () => {
    const { falseMatches, falseNonMatches } = figures.compared[0] ?? {};
    expect(falseMatches).toEqual({ count: 0, n: 34_000, range: [0, 0.00008811] });
    expect(falseNonMatches).toMatchObject({ range: [0.005836, 0.01596], byPeople: [0.002, 0.042] });
  });

  test('sets references that were made worse beside those of the same people', () => {
    expect(figures.portraits).toMatchObject({
      people: 33,
      intact: { count: 33, n: 3300 },
      poor: [{ eyeDistancePx: 70, refused: { count: 69, n: 151 } }],
    });
  });

  test('calls no attack stopped that has passed, now or before, and names those of now first', () => {
    const { notStopped, stopped, leastTried } = figures.attacks;
    expect(notStopped).toEqual([
      { zh: '溜过的', en: 'slipped', passed: { withoutHeadTurns: [0, 4], allActions: [2, 5] } },
      { zh: '已知的', en: 'known', passed: { withoutHeadTurns: [0, 4], allActions: [0, 5] } },
    ]);
    expect(stopped).toMatchObject([{ en: 'shown' }]);
    expect(leastTried).toMatchObject({ count: 0, n: 4 });
  });

  test('counts the stretches of films by what was before the camera', () => {
    expect(figures.films).toEqual([
      { kind: 'real', people: 2, passed: 17, stretches: 19 },
      { kind: 'screen-replay', people: 1, passed: 1, stretches: 7 },
    ]);
  });

  test('is nothing where attacks were left out', () => {
    const { liveness: _, ...rest } = madeUpReport();
    expect(() => figuresOf(rest, 'beef')).toThrow('without attacks');
  });
});

describe('what is published now', () => {
  test('was measured with the policy and the models of now', () => {
    expect(PUBLISHED_FIGURES.policyVersion).toBe(FACE_POLICY.version);
    expect(PUBLISHED_FIGURES.policySha256).toBe(policySha256());
    expect(PUBLISHED_FIGURES.models).toEqual(FACE_POLICY.models);
  });

  test('is small enough for a phone to be given at once', () => {
    expect(JSON.stringify(PUBLISHED_FIGURES).length).toBeLessThan(10_000);
  });
});
