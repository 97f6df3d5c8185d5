import { setTimeout } from 'node:timers/promises';
import { CtidError } from '#core/errors';
import type { Counters } from '../ports/counters';
import { nodeRandomness } from './node-randomness';
import { wxDatabase } from './wx-cloud';
import { scalarsOf } from './wx-filter';
import { answerOf, askAgain, askWx, isTaken } from './wx-reply';

interface CounterDocument {
  readonly n: number;
}

/** Each round that fails is another caller's success: so many in a row mean that something else is wrong. */
const MOST_ROUNDS = 64;

/** Counters in CloudBase's database, collection `counters`: `{ _id, n }`. */
export const wxCounters: Counters = {
  async read(id) {
    return (await find(id)) ?? 0;
  },

  // Compare-and-swap and no transaction: the SDK gives a transaction up after three conflicts, while a swap fails only
  // when another one succeeded. A swap whose answer is lost wastes a range, and the ranges stay disjoint.
  async reserve(id, amount) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const start = await find(id);
      const isMine = start === undefined ? await begin(id, amount) : await move(id, start, start + amount);
      if (isMine) return start ?? 0;
      await setTimeout(pauseMs(round));
    }
    throw new CtidError('SERVICE_UNAVAILABLE', `counter contended for ${MOST_ROUNDS} rounds`);
  },
};

/** The longer the more were lost, and never the same for two: losers that come back together only lose again. */
function pauseMs(round: number): number {
  const [random = 0] = nodeRandomness.bytes(1);
  return Math.min(200, 5 * 2 ** round) * (random / 255);
}

function counters() {
  return wxDatabase.collection('counters');
}

async function find(id: string): Promise<number | undefined> {
  return answerOf((await askAgain(() => counters().doc(id).get<CounterDocument>())).reply).data?.n;
}

/** Creates the counter; false when it is there already. */
async function begin(id: string, n: number): Promise<boolean> {
  const reply = await askWx(() => counters().add({ data: { _id: id, n } }));
  if (isTaken(reply)) return false;
  answerOf(reply);
  return true;
}

async function move(id: string, from: number, to: number): Promise<boolean> {
  const filter = scalarsOf({ _id: id, n: from });
  const data = { n: wxDatabase.command.set(to) };
  return answerOf(await askWx(() => counters().where(filter).update({ data }))).stats.updated === 1;
}
