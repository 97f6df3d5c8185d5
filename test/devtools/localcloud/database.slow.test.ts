import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, EVALUATE, startProbeCloud } from './probe-cloud';
import { rulesWith } from './probe-rules';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startProbeCloud({ evaluate: EVALUATE }, { rules: rulesWith({ many: [], large: [] }) });
  for (let at = 0; at < 1005; at++) cloud.database.put('many', { _id: String(at), at });
});

afterAll(() => cloud.stop());

function run(code: string): Promise<unknown> {
  return ask(cloud, 'evaluate', { code });
}

describe('the database through the SDK', () => {
  it('adds and hands out what was added', async () => {
    await run("staff.add({ data: { _id: 'a', n: 5_000_000_000, list: [1, { x: 'y' }], flag: false, nothing: null } })");
    const expected = { _id: 'a', n: 5_000_000_000, list: [1, { x: 'y' }], flag: false, nothing: null };
    expect(await run("staff.doc('a').get()")).toMatchObject({ data: expected });
    expect(cloud.database.get('staff', 'a')).toEqual(expected);
  });

  it('keeps dates as dates, and finds by them', async () => {
    await run("staff.add({ data: { _id: 'dated', at: new Date(7000) } })");
    expect(await run("(await staff.doc('dated').get()).data.at instanceof Date")).toBe(true);
    expect(await run('staff.where({ at: _.lt(new Date(7001)) }).count()')).toMatchObject({ total: 1 });
  });

  it('refuses a taken _id with -502001 and E11000', async () => {
    await run("staff.add({ data: { _id: 'b', n: 1 } })");
    const refused = await run("staff.add({ data: { _id: 'b', n: 2 } })");
    expect(refused).toMatchObject({ errCode: -502001, text: expect.stringContaining('E11000') });
  });

  it('throws for a document that is not there', async () => {
    expect(await run("staff.doc('none').get()")).toMatchObject({ text: expect.stringContaining('does not exist') });
  });

  it('hands out 100 documents by default and 1000 at most', async () => {
    expect(await run("(await database.collection('many').get()).data.length")).toBe(100);
    expect(await run("(await database.collection('many').limit(5000).get()).data.length")).toBe(1000);
    expect(await run("database.collection('many').count()")).toMatchObject({ total: 1005 });
  });

  it('orders, skips, limits and picks fields', async () => {
    const query = "database.collection('many').orderBy('at', 'desc').skip(2).limit(2).field({ at: true, _id: false })";
    expect(await run(`${query}.get()`)).toMatchObject({ data: [{ at: 1002 }, { at: 1001 }] });
  });

  it('updates every document that matches, and counts those that changed', async () => {
    await run("staff.add({ data: { _id: 'c', team: 1, n: 1 } })");
    await run("staff.add({ data: { _id: 'd', team: 1, n: 2 } })");
    const updated = await run('staff.where({ team: 1 }).update({ data: { n: 2 } })');
    expect(updated).toMatchObject({ stats: { updated: 1 } });
    expect(await run('staff.where({ team: 1, n: _.gte(2) }).update({ data: { n: _.inc(3) } })')).toMatchObject({
      stats: { updated: 2 },
    });
    expect(cloud.database.get('staff', 'c')).toMatchObject({ n: 5 });
  });

  it('replaces a document whole, or adds it, with set', async () => {
    expect(await run("staff.doc('s').set({ data: { n: 1, m: 1 } })")).toMatchObject({ stats: { created: 1 } });
    expect(await run("staff.doc('s').set({ data: { n: 2 } })")).toMatchObject({ stats: { created: 0, updated: 1 } });
    expect(cloud.database.get('staff', 's')).toEqual({ _id: 's', n: 2 });
  });

  it('removes by filter', async () => {
    await run("staff.add({ data: { _id: 'e', team: 2 } })");
    expect(await run('staff.where({ team: 2 }).remove()')).toMatchObject({ stats: { removed: 1 } });
    expect(cloud.database.get('staff', 'e')).toBeUndefined();
  });

  it('knows no collection that does not stand in its rules', async () => {
    const refused = { errCode: -502005, text: expect.stringContaining('Db or Table not exist') };
    expect(await run("database.collection('stuff').get()")).toMatchObject(refused);
    expect(await run("database.collection('constructor').add({ data: { n: 1 } })")).toMatchObject(refused);
  });

  it.each(['staff.add({ data: { at: database.serverDate() } })', 'staff.where({ name: /a/ }).get()'])(
    'refuses values that it does not imitate: %s',
    async (code) => {
      expect(await run(code)).toMatchObject({ errCode: -501007 });
    },
  );

  it.each([
    ['staff.aggregate().match({ team: 1 }).end()', 'aggregate'],
    ["database.createCollection('new')", 'addCollection'],
  ])('refuses by name what it does not imitate: %s', async (code, name) => {
    expect(await run(code)).toMatchObject({ code: 'INVALID_PARAM', text: expect.stringContaining(name) });
  });
});

describe('16 MB', () => {
  it('are the most for one document', async () => {
    const large = "database.collection('large')";
    const [half, add] = ["'x'.repeat(9 * 1024 * 1024)", `${large}.add`];
    expect(await run(`${add}({ data: { _id: 'one', text: ${half} } })`)).toMatchObject({ _id: 'one' });
    const grown = await run(`${large}.doc('one').update({ data: { more: ${half} } })`);
    expect(grown).toMatchObject({ errCode: -502001, text: expect.stringContaining('TooLarge') });
    expect(cloud.database.get('large', 'one')).not.toHaveProperty('more');
  });

  it('are the most for one answer', async () => {
    const large = "database.collection('large')";
    await run(`${large}.add({ data: { _id: 'two', text: 'x'.repeat(9 * 1024 * 1024) } })`);
    expect(await run(`${large}.get()`)).toMatchObject({ text: expect.stringContaining('more than 16 MB') });
    expect(await run(`(await ${large}.field({ text: false }).get()).data.length`)).toBe(2);
  });
});
