import { POLICIES } from '#core/policy/policies';
import type { Counters } from './ports/counters';

const { counters: COUNTERS, block: BLOCK } = POLICIES.statusSerials;
const IDS = Array.from({ length: COUNTERS }, (_, at) => `statusSerial.${at}`);

/**
 * A block of serial numbers that nobody else gets, for one batch. Several counters deal them out, so that phones that
 * renew at the same moment rarely wait for each other: of n counters the k-th deals the blocks k, k + n, k + 2n …
 * @param draw hexadecimal digits that differ from batch to batch; they say which counter is asked
 * @returns the first number of the block
 */
export async function reserveSerials(counters: Counters, draw: string): Promise<number> {
  const at = Number.parseInt(draw.slice(0, 4), 16) % COUNTERS;
  const turn = await counters.reserve(`statusSerial.${at}`, 1);
  return firstOf(turn, at);
}

/** How far the serial numbers are: all below `least` were dealt out, and none from `most` on. */
export async function serialsDealt(counters: Counters): Promise<{ readonly least: number; readonly most: number }> {
  const turns = await Promise.all(IDS.map((id) => counters.read(id)));
  const next = turns.map(firstOf);
  return { least: Math.min(...next), most: Math.max(...next) };
}

function firstOf(turn: number, counter: number): number {
  return (turn * COUNTERS + counter) * BLOCK;
}
