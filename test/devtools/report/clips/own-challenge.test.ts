import { describe, expect, test } from 'vitest';
import { type ChallengeStep, drawChallenge, type LivenessAction } from '#core/liveness/challenge';
import { type Expression, relativeToNeutral } from '#core/liveness/expression';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { ownChallenge } from '../../../../devtools/report/clips/own-challenge';
import { shareOfChallenges } from '../../../../devtools/report/clips/share-of-challenges';
import { performed, TIMES_MS } from '../../../fakes/performed';

const STEPS: readonly ChallengeStep[] = [
  { action: 'turnLeft', startsAtMs: 1000, endsAtMs: 2500 },
  { action: 'openMouth', startsAtMs: 3000, endsAtMs: 4500 },
];

function expressionsOf(steps: readonly ChallengeStep[]): readonly Expression[] {
  const poses = performed(steps);
  return relativeToNeutral(
    poses.map(({ yaw = 0, pitch = 0, mouth = 0 }, at) => ({ timeMs: TIMES_MS[at] ?? 0, yaw, pitch, mouth })),
  );
}

const during = (action: LivenessAction, startsAtMs: number) => [{ action, startsAtMs, endsAtMs: startsAtMs + 1500 }];

describe('the challenge that asks for what a face does', () => {
  const frames = expressionsOf(STEPS);

  test('asks for each action, in its order, about when it is done', () => {
    const own = ownChallenge(frames) ?? [];
    expect(own.map(({ action }) => action)).toEqual(['turnLeft', 'openMouth']);
    for (const [at, { startsAtMs, endsAtMs }] of own.entries()) {
      expect(startsAtMs).toBeGreaterThanOrEqual(STEPS[at]!.startsAtMs);
      expect(endsAtMs).toBeLessThanOrEqual(STEPS[at]!.endsAtMs);
    }
  });

  test('is answered by that face', () => {
    expect(judgeLiveness(ownChallenge(frames) ?? [], frames)).toHaveProperty('returns');
  });

  test.each([
    ['keeps still', expressionsOf([])],
    ['is lost', []],
    ['does not come back before the end', expressionsOf(during('turnLeft', 5000))],
    ['only opens the mouth', expressionsOf(during('openMouth', 2000))],
    ['begins before anybody could ask', expressionsOf(during('turnLeft', 250))],
    [
      'opens the mouth in one frame alone',
      expressionsOf(STEPS).map((frame, at) => ({ ...frame, mouth: at === 12 ? 1 : 0 })),
    ],
  ])('does not exist where a face %s', (_, seen) => {
    expect(ownChallenge(seen)).toBeUndefined();
  });
});

describe('the share of all challenges', () => {
  test('that an honest burst answers is that of its own sequence at most', () => {
    const steps = drawChallenge('withoutHeadTurns', new Uint8Array(32));
    const share = shareOfChallenges(expressionsOf(steps));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(1 / 12);
  });

  test('that a face answers which does one thing is none', () => {
    expect(shareOfChallenges(expressionsOf(during('nod', 2000)))).toBe(0);
  });
});
