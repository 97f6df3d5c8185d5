import { ChallengeStep, LivenessAction } from './challenge';
import { BURST_MS } from './frame-times';

/** What to tell the person, and for how long that holds. Times in milliseconds since the first frame. */
export type Guidance = { readonly startsAtMs: number; readonly endsAtMs: number } & (
  | { readonly kind: 'action'; readonly action: LivenessAction }
  /** First a neutral face; between actions the face keeps still; after the burst there is nothing to do. */
  | { readonly kind: 'neutral' | 'rest' | 'done' }
);

/**
 * What to tell the person at a moment of the burst.
 * @param steps in the order of their windows, which do not overlap
 */
export function guidanceAt(steps: readonly ChallengeStep[], elapsedMs: number): Guidance {
  if (elapsedMs >= BURST_MS) return { kind: 'done', startsAtMs: BURST_MS, endsAtMs: BURST_MS };
  const current = steps.find(({ startsAtMs, endsAtMs }) => elapsedMs >= startsAtMs && elapsedMs < endsAtMs);
  if (current !== undefined) return { kind: 'action', ...current };
  const endsAtMs = steps.find(({ startsAtMs }) => startsAtMs > elapsedMs)?.startsAtMs ?? BURST_MS;
  const startsAtMs = Math.max(0, ...steps.map((step) => step.endsAtMs).filter((ended) => ended <= elapsedMs));
  return { kind: startsAtMs === 0 ? 'neutral' : 'rest', startsAtMs, endsAtMs };
}
