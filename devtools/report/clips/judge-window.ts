import type { LivenessAction } from '#core/liveness/challenge';
import { type Expression, relativeToNeutral } from '#core/liveness/expression';
import { judgeAttack, type Outcome } from '../../attacks/judge-attack';
import type { Burst } from '../../performer/perform';
import { ownChallenge } from './own-challenge';
import { shareOfChallenges } from './share-of-challenges';
import { type Watched, watchClip } from './watch-clip';

/** Six seconds in which something was performed, and what became of them. */
export interface Judged {
  readonly actions: readonly LivenessAction[];
  readonly outcome: Outcome;
  /** See `shareOfChallenges`. */
  readonly share: number;
}

/**
 * Judges six seconds against their own challenge; undefined where nothing was performed.
 * @param first what was seen when the whole clip was watched: most windows are done with by that
 */
export async function judgeWindow(
  window: Burst,
  first: readonly Watched[],
  portrait: Uint8Array,
): Promise<Judged | undefined> {
  const before = ownChallenge(expressionsOf(window, first));
  if (before === undefined) return undefined;
  // As the judgement will see it, which begins with this window's first frame; where it loses the face, it says so.
  const expressions = expressionsOf(window, await watchClip(window));
  const steps = expressions.length === 0 ? before : ownChallenge(expressions);
  if (steps === undefined) return undefined;
  const outcome = await judgeAttack(steps, window, portrait);
  return { actions: steps.map(({ action }) => action), outcome, share: shareOfChallenges(expressions) };
}

/** Relative to the window's own neutral; empty where the face was lost. */
function expressionsOf({ timesMs }: Burst, watched: readonly Watched[]): readonly Expression[] {
  const seen = watched.flatMap(({ expression }, at) => {
    return expression === undefined ? [] : [{ ...expression, timeMs: timesMs[at] ?? 0 }];
  });
  return seen.length < watched.length ? [] : relativeToNeutral(seen);
}
