/** What a turn did. */
export interface Turn {
  readonly removed: number;
  readonly failures: readonly unknown[];
}

/** A kind of work, a turn at a time: each is short, so that the other kinds wait for little. */
export type Work = AsyncGenerator<Turn, void>;

/** What came of all the turns, and the works that were not done by then. */
export interface Shift extends Turn {
  readonly left: readonly Work[];
}

/** Lets the works take turns, one after the other, until all are done or the time is up: a backlog in one starves no other. */
export async function takeTurns(works: readonly Work[], hasTime: () => boolean): Promise<Shift> {
  const waiting = [...works];
  const turns: Turn[] = [];
  while (hasTime()) {
    const work = waiting.shift();
    if (work === undefined) break;
    const turn = await nextTurn(work);
    if (turn === undefined) continue;
    turns.push(turn);
    waiting.push(work);
  }
  const removed = turns.reduce((sum, turn) => sum + turn.removed, 0);
  return { removed, failures: turns.flatMap(({ failures }) => failures), left: waiting };
}

/** Undefined when the work is done; a work that throws is done with that. */
async function nextTurn(work: Work): Promise<Turn | undefined> {
  try {
    const { done, value } = await work.next();
    return done ? undefined : value;
  } catch (error) {
    return { removed: 0, failures: [error] };
  }
}
