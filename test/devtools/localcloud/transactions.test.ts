import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { Transactions } from '../../../devtools/localcloud/transactions';
import { makeFolder } from './probe-cloud';

const IDS = ['a', 'b', 'c'] as const;
type Id = (typeof IDS)[number];

/** A step of one of three transactions; `add` reads a number and writes the sum to another document. */
type Step = { readonly of: number } & (
  | { readonly kind: 'add'; readonly from: Id; readonly to: Id }
  | { readonly kind: 'remove'; readonly to: Id }
  | { readonly kind: 'commit' }
);

const id = fc.constantFrom(...IDS);
const of = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('add' as const), of, from: id, to: id }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('remove' as const), of, to: id }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('commit' as const), of }), weight: 1 },
);

let store: DocumentStore;

beforeAll(() => {
  store = new DocumentStore(makeFolder());
});

afterAll(() => store.close());

type State = Partial<Record<string, unknown>>;

function start(): void {
  for (const _id of IDS) store.put('staff', { _id, n: 1 });
}

function state(): State {
  return Object.fromEntries(store.find('staff', {}).map(({ _id, n }) => [_id, n]));
}

/** What the steps come to when nothing happens in between. */
function replay(steps: readonly Step[], before: State): State {
  const after = { ...before };
  for (const one of steps) {
    if (one.kind === 'add') after[one.to] = Number(after[one.from] ?? 0) + Number(after[one.to] ?? 0);
    if (one.kind === 'remove') delete after[one.to];
  }
  return after;
}

/** Runs the steps interleaved; the steps of those that were committed, in the order of their commits. */
function interleave(steps: readonly Step[]): readonly (readonly Step[])[] {
  const transactions = new Transactions(store);
  const open = [0, 1, 2].map(() => transactions.start());
  const done: Step[][] = [[], [], []];
  const committed: Step[][] = [];
  for (const one of steps) {
    const [name, mine] = [String(open[one.of]), done[one.of] ?? []];
    if (one.kind === 'commit') {
      if (isCommitted(transactions, name)) committed.push(mine);
      open[one.of] = transactions.start();
      done[one.of] = [];
      continue;
    }
    const transaction = transactions.find(name);
    const numberOf = (place: Id) => Number(transaction.read('staff', place)?.n ?? 0);
    if (one.kind === 'remove') transaction.remove('staff', one.to);
    else transaction.write('staff', { _id: one.to, n: numberOf(one.from) + numberOf(one.to) });
    mine.push(one);
  }
  transactions.endAll();
  return committed;
}

function isCommitted(transactions: Transactions, name: string): boolean {
  try {
    transactions.commit(name);
    return true;
  } catch {
    return false;
  }
}

describe('transactions at the same time', () => {
  it('come to what the committed ones come to one after another, in the order of their commits', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        start();
        const before = state();
        const committed = interleave(steps);
        expect(state()).toEqual(committed.reduce((sofar, mine) => replay(mine, sofar), before));
      }),
      { numRuns: 150 },
    );
  });
});
