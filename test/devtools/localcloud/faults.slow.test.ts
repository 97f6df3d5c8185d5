import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, FaultPlan, PlannedCall } from '../../../devtools/localcloud/fault-plan';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, EVALUATE, startProbeCloud } from './probe-cloud';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startProbeCloud({ evaluate: EVALUATE });
});

beforeEach(() => {
  cloud.follow();
  cloud.database.put('staff', { _id: 'a', n: 1 });
});

afterAll(() => cloud.stop());

function run(code: string): Promise<unknown> {
  return ask(cloud, 'evaluate', { code });
}

function onFirst(action: string, fault: Fault): FaultPlan {
  return (call) => (call.action === action && call.nth === 1 ? fault : undefined);
}

const MODIFY = 'database.modifyDocument';
const RAISE = "staff.doc('a').update({ data: { n: _.inc(1) } })";

describe('a plan of faults', () => {
  it.each([
    ['failBefore', 1, { errCode: -501002 }],
    ['failAfter', 2, { errCode: -501002 }],
    ['duplicate', 3, { stats: { updated: 1 } }],
    ['conflict', 1, { errCode: -501004 }],
  ] as const)('%s leaves the counter at %i', async (kind, n, answer) => {
    cloud.follow(onFirst(MODIFY, { kind }));
    expect(await run(RAISE)).toMatchObject(answer);
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n });
    expect(await run(RAISE)).toMatchObject({ stats: { updated: 1 } });
  });

  it('answers a duplicate as the second delivery is answered', async () => {
    cloud.follow(onFirst('database.insertDocument', { kind: 'duplicate' }));
    const answer = await run("staff.add({ data: { _id: 'twice' } })");
    expect(answer).toMatchObject({ errCode: -502001, text: expect.stringContaining('E11000') });
    expect(cloud.database.get('staff', 'twice')).toBeDefined();
  });

  it('loses the answer also when the call was refused', async () => {
    cloud.follow(onFirst('database.insertDocument', { kind: 'failAfter' }));
    expect(await run("staff.add({ data: { _id: 'a' } })")).toMatchObject({ errCode: -501002 });
  });

  it('delays the call by the milliseconds that it says', async () => {
    cloud.follow(onFirst(MODIFY, { kind: 'delay', ms: 300 }));
    const startedAt = performance.now();
    expect(await run(RAISE)).toMatchObject({ stats: { updated: 1 } });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(299);
  });

  it('is told the action, the target, and the number of the call on it and of all', async () => {
    const calls: PlannedCall[] = [];
    cloud.follow((call) => {
      calls.push(call);
      return undefined;
    });
    await run(`(async () => { await ${RAISE}; await database.collection('venues').count(); await ${RAISE}; })()`);
    expect(calls).toEqual([
      { action: MODIFY, target: 'staff', nth: 1, nthOfAll: 1 },
      { action: 'database.calculateDocument', target: 'venues', nth: 1, nthOfAll: 2 },
      { action: MODIFY, target: 'staff', nth: 2, nthOfAll: 3 },
    ]);
  });

  it('may stand from the start, and reaches files and functions too', async () => {
    const planned = await startProbeCloud({ evaluate: EVALUATE }, { plan: () => ({ kind: 'failBefore' }) });
    const outcomes = await ask(planned, 'evaluate', {
      code: `Promise.all([
        cloud.callFunction({ name: 'evaluate', data: { code: '1' } }),
        cloud.deleteFile({ fileList: ['cloud://local-dev.local-bucket/a'] }),
      ].map((call) => call.catch((error) => error.code)))`,
    });
    expect(outcomes).toEqual(['SERVER_TIMEOUT', 'SERVER_TIMEOUT']);
    await planned.stop();
  });
});

describe('an injected conflict', () => {
  const transaction = `within(async (t) => { await t.collection('staff').doc('a').update({ data: { n: _.inc(1) } }); })`;

  it('at the commit is retried by the SDK, and the write counts once', async () => {
    cloud.follow(onFirst('database.commitTransaction', { kind: 'conflict' }));
    await run(transaction);
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n: 2 });
  });

  it('at every commit is given up after four', async () => {
    let commits = 0;
    cloud.follow(({ action }) => {
      if (action !== 'database.commitTransaction') return undefined;
      commits += 1;
      return { kind: 'conflict' };
    });
    expect(await run(transaction)).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(commits).toBe(4);
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n: 1 });
  });

  it('at a write inside loses its name in the SDK, which then does not try again', async () => {
    cloud.follow(onFirst(MODIFY, { kind: 'conflict' }));
    expect(await run(transaction)).toMatchObject({ errCode: -501001 });
    expect(cloud.database.get('staff', 'a')).toMatchObject({ n: 1 });
  });
});
