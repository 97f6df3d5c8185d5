import { LivenessAction } from './challenge';
import { Expression } from './expression';

/** A face leaves neutral in one direction, crosses an action's threshold, and is back. Numbers count frames. */
export interface Movement {
  readonly action: LivenessAction;
  /** The first frame out of neutral. */
  readonly left: number;
  /** The first frame beyond the threshold. */
  readonly crossed: number;
  /** How many frames it stays beyond; of a nod, which swings, how many it is out of neutral. */
  readonly held: number;
  /** The first frame back at neutral; undefined when the burst ends before. */
  readonly returned: number | undefined;
}

/**
 * Thresholds, measured on real faces relative to the person's own neutral frame: turned heads reach 20°, open mouths
 * read 0.53–0.64 and closed ones 0.00–0.04, a flat photo turned up to 50° reads at most 14°. A nod is measured from
 * peak to peak, provisionally 24°; half of that to either side is one swing of it.
 */
export const THRESHOLDS = { turn: 20, nod: 24, mouth: 0.35 } as const;

/** Back to neutral is less than this share of the threshold. */
const RETURNED = 0.6;

/** How far a frame is out of neutral in the direction of an action; 1 is the threshold. */
type Measure = (frame: Expression) => number;

const MEASURES: readonly { readonly action: Exclude<LivenessAction, 'nod'>; readonly measure: Measure }[] = [
  { action: 'turnLeft', measure: ({ yaw }) => yaw / THRESHOLDS.turn },
  { action: 'turnRight', measure: ({ yaw }) => -yaw / THRESHOLDS.turn },
  { action: 'openMouth', measure: ({ mouth }) => mouth / THRESHOLDS.mouth },
];

const swing: Measure = ({ pitch }) => Math.abs(pitch) / (THRESHOLDS.nod / 2);

/** True when the face is at neutral in every direction that an action could take it. */
export function isAtRest(frame: Expression): boolean {
  return swing(frame) < RETURNED && MEASURES.every(({ measure }) => measure(frame) < RETURNED);
}

/** A nod swings through neutral: swings with fewer frames between them than this belong to one nod. */
const FRAMES_BETWEEN_NODS = 2;

/**
 * Everything that a face does in a burst, in order. It follows from the frames alone, not from what was asked, so that
 * a burst cannot be read in two ways.
 * @param frames relative to neutral, in the order of their times
 */
export function movementsOf(frames: readonly Expression[]): readonly Movement[] {
  const others = MEASURES.flatMap(({ action, measure }) =>
    excursionsOf(frames.map(measure)).map((excursion) => ({ action, ...excursion })),
  );
  return [...others, ...nodsOf(frames)].sort((a, b) => a.left - b.left);
}

/** Whether a frame belongs to a turn or a nod, from where it leaves neutral until it is back. */
export function headMovesIn(frames: readonly Expression[]): (frame: number) => boolean {
  const moved = movementsOf(frames).filter(({ action }) => action !== 'openMouth');
  return (at) => moved.some(({ left, returned = frames.length }) => at >= left && at < returned);
}

type Excursion = Omit<Movement, 'action'>;

/** Runs of frames out of neutral that cross the threshold. */
function excursionsOf(values: readonly number[]): readonly Excursion[] {
  const excursions: Excursion[] = [];
  for (let left = 0; left < values.length; left++) {
    if ((values[left] ?? 0) < RETURNED) continue;
    const back = values.findIndex((value, at) => at > left && value < RETURNED);
    const end = back < 0 ? values.length : back;
    const beyond = values.slice(left, end).filter((value) => value >= 1);
    const crossed = values.findIndex((value, at) => at >= left && value >= 1);
    if (beyond.length > 0)
      excursions.push({ left, crossed, held: beyond.length, returned: back < 0 ? undefined : back });
    left = end;
  }
  return excursions;
}

/**
 * Swings of the head, joined to nods. A nod may swing more than once, as people do; a head that only sinks a little,
 * as it does in a turn (12–14° in a real one), is none.
 */
function nodsOf(frames: readonly Expression[]): readonly Movement[] {
  const nods: Excursion[] = [];
  for (const next of excursionsOf(frames.map(swing))) {
    const last = nods[nods.length - 1];
    const isSameNod = last?.returned !== undefined && next.left - last.returned < FRAMES_BETWEEN_NODS;
    if (isSameNod) nods.pop();
    nods.push(isSameNod ? { ...last, returned: next.returned } : next);
  }
  return nods.flatMap((nod) => {
    const pitches = frames.slice(nod.left, nod.returned).map(({ pitch }) => pitch);
    const crossed = pitches.findIndex((_, at) => rangeOf([0, ...pitches.slice(0, at + 1)]) >= THRESHOLDS.nod);
    const seen = { action: 'nod', left: nod.left, crossed: nod.left + crossed, held: pitches.length } as const;
    return crossed < 0 ? [] : [{ ...seen, returned: nod.returned }];
  });
}

function rangeOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
