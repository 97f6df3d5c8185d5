import { describe, expect, test } from 'vitest';
import { type ChallengeStep, drawChallenge } from '#core/liveness/challenge';
import { BURST_MS } from '#core/liveness/frame-times';
import { guidanceAt } from '#core/liveness/guidance';

const STEPS: readonly ChallengeStep[] = [
  { action: 'nod', startsAtMs: 750, endsAtMs: 2500 },
  { action: 'openMouth', startsAtMs: 4000, endsAtMs: 6000 },
];

describe('what the person is told', () => {
  test.each([
    [0, { kind: 'neutral', startsAtMs: 0, endsAtMs: 750 }],
    [749, { kind: 'neutral', startsAtMs: 0, endsAtMs: 750 }],
    [750, { kind: 'action', action: 'nod', startsAtMs: 750, endsAtMs: 2500 }],
    [2499, { kind: 'action', action: 'nod', startsAtMs: 750, endsAtMs: 2500 }],
    [2500, { kind: 'rest', startsAtMs: 2500, endsAtMs: 4000 }],
    [4000, { kind: 'action', action: 'openMouth', startsAtMs: 4000, endsAtMs: 6000 }],
    [5999, { kind: 'action', action: 'openMouth', startsAtMs: 4000, endsAtMs: 6000 }],
    [6000, { kind: 'done', startsAtMs: 6000, endsAtMs: 6000 }],
    [9000, { kind: 'done', startsAtMs: 6000, endsAtMs: 6000 }],
  ])('at %i ms', (elapsedMs, guidance) => {
    expect(guidanceAt(STEPS, elapsedMs)).toEqual(guidance);
  });

  test('ends with a rest when the last slot holds one', () => {
    expect(guidanceAt(STEPS.slice(0, 1), 3000)).toEqual({ kind: 'rest', startsAtMs: 2500, endsAtMs: BURST_MS });
  });

  test('begins neutral for as long as nothing is asked', () => {
    expect(guidanceAt(STEPS.slice(1), 1000)).toEqual({ kind: 'neutral', startsAtMs: 0, endsAtMs: 4000 });
  });

  test('leaves no moment of any challenge without a word', () => {
    for (let draw = 0; draw < 200; draw++) {
      const steps = drawChallenge('allActions', new Uint8Array(32).fill(draw).fill(draw * 7, 16));
      for (let atMs = 0; atMs < BURST_MS; ) {
        const { startsAtMs, endsAtMs } = guidanceAt(steps, atMs);
        expect(startsAtMs).toBe(atMs);
        expect(endsAtMs).toBeGreaterThan(atMs);
        atMs = endsAtMs;
      }
    }
  });
});
