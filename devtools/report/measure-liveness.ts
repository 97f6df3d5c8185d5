import type { LivenessVariant } from '#core/liveness/challenge';
import { ALL_ATTACKS } from '../attacks/all-attacks';
import type { Attack, AttackSource } from '../attacks/attack';
import { sourcesFrom } from '../attacks/attack-sources';
import { judgeAttack, type Outcome } from '../attacks/judge-attack';
import { challengeOf, tryAttack } from '../attacks/measure-attacks';
import { sourcesOfDraws } from '../attacks/sources-of-draws';
import { perform } from '../performer/perform';
import { performerPortrait } from '../performer/portraits';
import { tellProgress } from './progress';
import { causesOf, rateOf } from './rate';
import type { AttackReport, LivenessReport } from './recognition-report';

const VARIANTS: readonly LivenessVariant[] = ['withoutHeadTurns', 'withoutMouth', 'allActions'];

/** Bursts of the performer, who cannot turn his head. */
const HONEST = { variant: 'withoutHeadTurns', draws: 10 } as const;

/** Every attack so many times in each of these variants, and honest bursts. @param folder of victims' pictures */
export async function measureLiveness(draws: number, folder?: string): Promise<LivenessReport> {
  const sources = sourcesOfDraws(sourcesFrom(folder), draws);
  const attacks: AttackReport[] = [];
  for (const [at, attack] of ALL_ATTACKS.entries()) {
    tellProgress(`attack ${at + 1} of ${ALL_ATTACKS.length}: ${attack.name}`);
    for (const variant of VARIANTS) attacks.push(await measureAttack(attack, variant, sources));
  }
  return { attacks, victims: new Set(sources).size, honest: await measureHonest() };
}

/** @param sources one for each draw */
async function measureAttack(
  attack: Attack,
  variant: LivenessVariant,
  sources: readonly AttackSource[],
): Promise<AttackReport> {
  const outcomes: Outcome[] = [];
  for (const [at, source] of sources.entries()) {
    outcomes.push((await tryAttack(attack, variant, at + 1, source)).outcome);
  }
  const { name, zh, en, kind, expected } = attack;
  const refused = outcomes.filter((outcome) => outcome !== 'passed');
  const passed = rateOf(outcomes.length - refused.length, outcomes.length);
  return { name, zh, en, kind, variant, expected, passed, causes: causesOf(refused) };
}

async function measureHonest(): Promise<LivenessReport['honest']> {
  tellProgress('honest bursts');
  const outcomes: Outcome[] = [];
  for (let draw = 1; draw <= HONEST.draws; draw++) {
    const steps = challengeOf(HONEST.variant, draw);
    outcomes.push(await judgeAttack(steps, perform(steps, draw), performerPortrait()));
  }
  const refused = outcomes.filter((outcome) => outcome !== 'passed');
  const rate = rateOf(refused.length, outcomes.length);
  return { variant: HONEST.variant, people: 1, refused: rate, causes: causesOf(refused) };
}
