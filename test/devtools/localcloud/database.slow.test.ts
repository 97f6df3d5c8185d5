import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, OPEN_SDK, startProbeCloud } from './probe-cloud';

/** Each probe is a few lines of the SDK's own language; what it throws comes back by number and text. */
const evaluate = `try { return await eval('(async () => ' + event.code + ')()'); }
  catch (error) { return { errCode: error.errCode, code: error.code, text: error.errMsg }; }`;
let cloud: LocalCloud;

beforeAll(async () => {
  const head = `${OPEN_SDK}\nconst _ = database.command;\nconst staff = database.collection('staff');`;
  cloud = await startProbeCloud({ evaluate: { head, body: evaluate } });
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

  it('removes by filter', async () => {
    await run("staff.add({ data: { _id: 'e', team: 2 } })");
    expect(await run('staff.where({ team: 2 }).remove()')).toMatchObject({ stats: { removed: 1 } });
    expect(cloud.database.get('staff', 'e')).toBeUndefined();
  });

  it.each([
    ["staff.orderBy('n', 'asc').get()"],
    ['staff.skip(1).get()'],
    ['staff.field({ n: true }).get()'],
    ["staff.doc('a').set({ data: { n: 1 } })"],
    ['database.startTransaction()'],
  ])('refuses what it does not imitate: %s', async (code) => {
    const { errCode, code: text } = (await run(code)) as { errCode?: number; code?: string };
    expect(errCode ?? text).toBeOneOf([-501007, 'INVALID_PARAM']);
  });
});
