import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, EVALUATE, startProbeCloud } from './probe-cloud';
import { rulesWith } from './probe-rules';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startProbeCloud({ evaluate: EVALUATE }, { rules: rulesWith({ people: ['phone'] }) });
});

beforeEach(() => {
  cloud.database.put('staff', { _id: 'a', n: 1 });
  cloud.database.put('staff', { _id: 'b', n: 1 });
});

afterAll(() => cloud.stop());

function run(code: string): Promise<unknown> {
  return ask(cloud, 'evaluate', { code });
}

/** Statements with two transactions `t` and `u`, both started. */
function withTwo(statements: string): Promise<unknown> {
  return run(`(async () => {
    const t = await database.startTransaction();
    const u = await database.startTransaction();
    const [ofT, ofU] = [t.collection('staff'), u.collection('staff')];
    ${statements}
  })()`);
}

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' };

describe('a transaction', () => {
  it('sees its own writes, and nobody else does until it is committed', async () => {
    const seen = await withTwo(`
      await ofT.doc('a').update({ data: { n: _.inc(1) } });
      await ofT.add({ data: { _id: 'new', n: 7 } });
      await ofT.doc('b').remove();
      const inside = [(await ofT.doc('a').get()).data.n, (await ofT.doc('new').get()).data.n];
      const outside = (await staff.where({ _id: _.in(['a', 'b', 'new']) }).orderBy('_id', 'asc').get()).data;
      await t.commit();
      return { inside, outside };`);
    const outside = [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ];
    expect(seen).toEqual({ inside: [2, 7], outside });
    expect(cloud.database.find('staff', {})).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'new', n: 7 },
    ]);
    cloud.database.remove('staff', { _id: 'new' }, false);
  });

  it('reads what was there when it started, whatever is written later', async () => {
    const read = await withTwo(`
      await staff.doc('a').update({ data: { n: 5 } });
      await staff.doc('b').remove();
      return [(await ofT.doc('a').get()).data.n, (await ofT.doc('b').get()).data.n];`);
    expect(read).toEqual([1, 1]);
  });

  it('leaves nothing behind when it is rolled back', async () => {
    await withTwo("await ofT.doc('a').set({ data: { n: 9 } }); await t.rollback();");
    expect(cloud.database.get('staff', 'a')).toEqual({ _id: 'a', n: 1 });
  });

  it('that commits second fails, and writes nothing', async () => {
    const refused = await withTwo(`
      for (const [transaction, n] of [[ofT, 2], [ofU, 3]]) await transaction.doc('a').update({ data: { n } });
      await ofU.doc('b').update({ data: { n: 3 } });
      await t.commit();
      await u.commit();`);
    expect(refused).toMatchObject(CONFLICT);
    expect(cloud.database.find('staff', {}).map(({ n }) => n)).toEqual([2, 1]);
  });

  it.each([
    ['a document that it only read was changed', "ofT.doc('a').get()", "staff.doc('a').update({ data: { n: 2 } })"],
    ['it was changed and changed back', "ofT.doc('a').get()", "staff.doc('a').set({ data: { n: 1 } })"],
    [
      'a document that it missed was added',
      "ofT.doc('c').set({ data: { n: 2 } })",
      "staff.add({ data: { _id: 'c' } })",
    ],
    ['a document that it wrote was removed', "ofT.doc('a').set({ data: { n: 2 } })", "staff.doc('a').remove()"],
  ])('fails when %s', async (_, inside, outside) => {
    expect(await withTwo(`await ${inside}; await ${outside}; await t.commit();`)).toMatchObject(CONFLICT);
    cloud.database.remove('staff', { _id: 'c' }, false);
  });

  it('is run again after a conflict, as the SDK does', async () => {
    const answer = await run(`(async () => {
      let runs = 0;
      await within(async (t) => {
        const { data } = await t.collection('staff').doc('a').get();
        if (++runs === 1) await staff.doc('a').update({ data: { n: 10 } });
        await t.collection('staff').doc('a').update({ data: { n: data.n + 1 } });
      });
      return runs;
    })()`);
    expect(answer).toBe(2);
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n: 11 });
  });

  it('refuses a taken _id at once, and a taken key of a unique index when it commits', async () => {
    expect(await withTwo("await ofT.add({ data: { _id: 'a' } });")).toMatchObject({ errCode: -502001 });
    cloud.database.put('people', { _id: 'x', phone: '1' });
    const refused = await withTwo(
      "await ofT.doc('a').update({ data: { n: 9 } }); await t.collection('people').add({ data: { _id: 'y', phone: '1' } }); await t.commit();",
    );
    expect(refused).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', text: expect.stringContaining('phone_unique') });
    expect(cloud.database.get('people', 'y')).toBeUndefined();
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n: 1 });
  });

  it.each([
    'ofT.where({ n: 1 }).get()',
    "ofT.where({ _id: 'a' }).get()",
    'ofT.get()',
    'ofT.add({ data: [{ n: 1 }, { n: 2 }] })',
  ])('works on single documents only: %s', async (code) => {
    expect(await withTwo(`await ${code};`)).toMatchObject({ errCode: -501007 });
  });

  it('has ended once it is committed or rolled back', async () => {
    const gone = { text: expect.stringContaining('does not exist') };
    expect(await withTwo('await t.commit(); await t.commit();')).toMatchObject(gone);
    expect(await withTwo("await t.rollback(); await ofT.doc('a').get();")).toMatchObject({ errCode: -502001, ...gone });
  });
});

describe('a transaction that takes too long', () => {
  it('is given up, and its writes with it', async () => {
    const hasty = await startProbeCloud({ evaluate: EVALUATE }, { transactionMs: 1 });
    const code = `(async () => {
      const t = await database.startTransaction();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await t.collection('staff').doc('a').set({ data: { n: 1 } });
    })()`;
    expect(await ask(hasty, 'evaluate', { code })).toMatchObject({ text: expect.stringContaining('does not exist') });
    expect(hasty.database.get('staff', 'a')).toBeUndefined();
    await hasty.stop();
  });
});
