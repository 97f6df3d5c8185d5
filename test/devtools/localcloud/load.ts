import { expect } from 'vitest';
import type { DocumentStore } from '../../../devtools/localcloud/document-store';
import { OPEN_SDK, type Probe } from './probe-cloud';

/** One write of four kinds; `claim` says whether this caller was the first to add the document. */
export const WRITE: Probe = {
  head: `${OPEN_SDK}
    const _ = database.command;
    const [staff, counters] = ['staff', 'counters'].map((name) => database.collection(name));
    const isTaken = (error) => { if (error.errCode !== -502001) throw error; return true; };
    const pair = (id) => database.runTransaction(async (transaction) => {
      const total = transaction.collection('counters').doc('pairs');
      const { data } = await total.get();
      for (const side of ['left', 'right']) await transaction.collection('staff').add({ data: { _id: id + side } });
      await total.update({ data: { n: data.n + 1 } });
    }, 100);`,
  body: `const { kind, id, writer } = event;
    let won = true;
    if (kind === 'add') await staff.add({ data: { _id: id } });
    if (kind === 'raise') await counters.where({ _id: 'raised' }).update({ data: { n: _.inc(1) } });
    if (kind === 'claim') won = !(await staff.add({ data: { _id: id, writer } }).then(() => false, isTaken));
    if (kind === 'pair') await pair(id);
    return { pid: process.pid, won };`,
};

interface Write {
  readonly kind: 'add' | 'raise' | 'claim' | 'pair';
  readonly id: string;
  readonly writer: number;
}

type Answer = { readonly pid: number; readonly won: boolean };

/** Sends one write; undefined when it was not acknowledged. */
export type Send = (write: Write) => Promise<Answer | undefined>;

/** What was sent, and what the cloud acknowledged. */
export class Ledger {
  readonly sent: Write[] = [];
  readonly acknowledged: (Write & Answer)[] = [];

  /** Four writers at once, each with so many rounds of the four writes; they end early when `send` throws. */
  async write(send: Send, rounds: number): Promise<void> {
    const first = this.sent.length;
    await Promise.allSettled([0, 1, 2, 3].map((writer) => this.writeAll(send, writer, first, rounds)));
  }

  /** Nothing that was acknowledged is missing, nothing is there half, and no number is wrong. */
  check(store: DocumentStore): void {
    const there = new Map(store.find('staff', {}).map((document) => [document._id, document]));
    const [added, claimed, paired] = [this.of('add'), this.of('claim'), this.of('pair')];
    expect(added.filter(({ id }) => !there.has(id))).toEqual([]);
    expect(claimed.filter(({ id, won, writer }) => won !== (there.get(id)?.writer === writer))).toEqual([]);
    expect(paired.filter(({ id }) => !there.has(`${id}left`))).toEqual([]);
    const sides = (side: string) =>
      [...there.keys()].filter((id) => id.endsWith(side)).map((id) => id.slice(0, -side.length));
    expect(sides('left')).toEqual(sides('right'));
    expect(store.get('counters', 'pairs')).toMatchObject({ n: sides('left').length });
    const raised = Number(store.get('counters', 'raised')?.n);
    expect(raised).toBeGreaterThanOrEqual(this.of('raise').length);
    expect(raised).toBeLessThanOrEqual(this.sent.filter(({ kind }) => kind === 'raise').length);
  }

  private async writeAll(send: Send, writer: number, first: number, rounds: number): Promise<void> {
    for (let round = first; round < first + rounds; round++) {
      for (const kind of ['add', 'raise', 'claim', 'pair'] as const) {
        const write = { kind, writer, id: kind === 'claim' ? `claim-${round}` : `${kind}-${writer}-${round}-` };
        this.sent.push(write);
        const answer = await send(write);
        if (answer !== undefined) this.acknowledged.push({ ...write, ...answer });
      }
    }
  }

  private of(kind: Write['kind']): readonly (Write & Answer)[] {
    return this.acknowledged.filter((write) => write.kind === kind);
  }
}

/** Where the counters of the writes start. */
export function prepare(store: DocumentStore): void {
  for (const _id of ['raised', 'pairs']) store.put('counters', { _id, n: 0 });
}
