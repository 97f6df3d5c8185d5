import { afterAll, describe, expect, test } from 'vitest';
import type { LivenessVariant } from '#core/liveness/challenge';
import { ALL_ATTACKS } from '../../../devtools/attacks/all-attacks';
import { demonstrationSources } from '../../../devtools/attacks/attack-sources';
import { describeTries } from '../../../devtools/attacks/describe-tries';
import { challengeOf, type Try, tryAttack } from '../../../devtools/attacks/measure-attacks';
import { filmPortrait } from '../../../devtools/attacks/portrait-attacks';

const VARIANTS = ['withoutHeadTurns', 'allActions'] as const satisfies readonly LivenessVariant[];
const DRAWS = [1, 2];
const sources = demonstrationSources();

const stopped = ALL_ATTACKS.filter(({ expected }) => expected === 'refused');
const others = ALL_ATTACKS.filter(({ expected }) => expected === 'not stopped');

describe('attacks on liveness, with the real models', () => {
  const tries: Try[] = [];
  afterAll(() => console.log(describeTries(tries)));

  describe.each(VARIANTS)('%s', (variant) => {
    test.each(stopped)('refuse $name', async (attack) => {
      for (const draw of DRAWS) {
        const one = await tryAttack(attack, variant, draw, sources[draw % sources.length]!);
        tries.push(one);
        expect(one.outcome).not.toBe('passed');
      }
    });

    test.each(others)('are known not to stop every $name', async (attack) => {
      tries.push(await tryAttack(attack, variant, 1, sources[1]!));
    });
  });

  test.each(ALL_ATTACKS)('are the same again, byte by byte: $name', async (attack) => {
    const timesMs = [0, 250];
    const { victim, portrait } = sources[1]!;
    const short = filmPortrait(victim, timesMs);
    const source = { victim, portrait, filmVictim: short, filmAttacker: short };
    const film = (seed: number) => attack.film({ steps: challengeOf('withoutHeadTurns', 3), seed, source, timesMs });
    const first = await film(3);
    expect(await film(3)).toEqual(first);
    expect(await film(4)).not.toEqual(first);
  });
});
