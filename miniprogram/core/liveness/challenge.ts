/** What a person can be asked to do before the camera. Left and right are the person's own. */
export type LivenessAction = 'turnLeft' | 'turnRight' | 'nod' | 'openMouth';

/** Which actions the server may draw from, chosen by the person: not everyone can turn the head or open the mouth. */
export type LivenessVariant = 'allActions' | 'withoutHeadTurns' | 'withoutMouth';

/** One action and its window, in milliseconds since the first frame of the burst. */
export interface ChallengeStep {
  readonly action: LivenessAction;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}
