import type { AttackSource } from './attack';

/** Whom the draws 1, 2, … attack, in their order: each takes the next, and the first comes after all others. */
export function sourcesOfDraws<Source extends Partial<AttackSource>>(
  sources: readonly Source[],
  draws: number,
): readonly Source[] {
  return Array.from({ length: draws }, (_, at) => sources[(at + 1) % sources.length]).flatMap((source) => source ?? []);
}
