import { describe, expect, test } from 'vitest';
import { drawChallenge } from '#core/liveness/challenge';
import { BURST_MS } from '#core/liveness/frame-times';
import { actingAt, extentOf } from '../../../devtools/attacks/acting';
import { otherChallenge } from '../../../devtools/attacks/other-challenge';

const seeds = Array.from({ length: 40 }, (_, draw) => new Uint8Array(32).map((_, at) => (draw * 37 + at * 11) % 256));

describe('an attacker', () => {
  test.each(seeds)('acts what is asked, after a prompt and before the next: draw %#', (...bytes) => {
    const steps = drawChallenge('allActions', Uint8Array.from(bytes));
    for (let timeMs = 0; timeMs < BURST_MS; timeMs += 10) {
      const acting = actingAt(steps, timeMs);
      const asked = steps.find(({ startsAtMs, endsAtMs }) => timeMs >= startsAtMs && timeMs < endsAtMs);
      if (acting === undefined) continue;
      expect(acting.action).toBe(asked?.action);
      expect(timeMs).toBeGreaterThan((asked?.startsAtMs ?? 0) + 250);
      expect(timeMs).toBeLessThan((asked?.endsAtMs ?? 0) - 250);
    }
  });

  test('goes to the end and returns, and a nod goes down first', () => {
    const steps = [{ action: 'nod', startsAtMs: 1000, endsAtMs: 3000 }] as const;
    const during = Array.from({ length: 200 }, (_, at) => actingAt(steps, 10 * at + 1000)).filter(
      (acting) => acting !== undefined,
    );
    expect(during[0]?.extent).toBeLessThan(0.01);
    expect(Math.max(...during.map(({ extent }) => extent))).toBe(1);
    expect(during.at(-1)?.extent).toBeLessThan(0.01);
    expect(during[20]?.swing).toBeGreaterThan(0.5);
    expect(during.at(-20)?.swing).toBeLessThan(-0.5);
    expect(extentOf('openMouth', during[50])).toBe(0);
  });

  test('has recordings of another challenge than the one that is asked', () => {
    const actions = (steps: ReturnType<typeof drawChallenge>) => steps.map(({ action }) => action);
    seeds.forEach((bytes, seed) => {
      const steps = drawChallenge('withoutHeadTurns', bytes);
      expect(actions(otherChallenge(steps, seed))).not.toEqual(actions(steps));
    });
  });
});
