import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, isRunning, makeFolder, type Probe, startProbeCloud } from './probe-cloud';

let cloud: LocalCloud | undefined;

afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

async function start(probes: Readonly<Record<string, Probe>>, options = {}): Promise<LocalCloud> {
  cloud = await startProbeCloud(probes, options);
  return cloud;
}

const UNAVAILABLE = { ok: false, code: 'SERVICE_UNAVAILABLE' };

describe('processes of a function', () => {
  const counting: Probe = {
    head: 'let running = 0;',
    body: `running += 1;
      const atOnce = running;
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
      return { pid: process.pid, atOnce };`,
  };

  it('take one event at a time, are two, and lose none', async () => {
    const local = await start({ count: counting });
    const asked = Array.from({ length: 8 }, () => ask<{ pid: number; atOnce: number }>(local, 'count'));
    const answers = await Promise.all(asked);
    expect(answers.every(({ atOnce }) => atOnce === 1)).toBe(true);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
  });

  it('stay warm for the next event', async () => {
    const local = await start({ count: counting });
    const first = await ask<{ pid: number }>(local, 'count');
    expect(await ask(local, 'count')).toMatchObject({ pid: first.pid });
  });

  it('end when the cloud stops', async () => {
    const local = await start({ count: counting });
    const { pid } = await ask<{ pid: number }>(local, 'count');
    await local.stop();
    cloud = undefined;
    expect(isRunning(pid)).toBe(false);
  });
});

describe('cold and warm starts', () => {
  const probe: Probe = { head: 'let events = 0;', body: 'events += 1; return { pid: process.pid, events };' };

  it('are counted: one process for events one after another, and a new one after it was idle for long', async () => {
    const local = await start({ probe }, { idleMs: 2000 });
    expect(local.coldStarts('probe')).toBe(0);
    const { pid } = await ask<{ pid: number }>(local, 'probe');
    expect(await ask(local, 'probe')).toEqual({ pid, events: 2 });
    expect(local.coldStarts('probe')).toBe(1);
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
    expect(await ask(local, 'probe')).toMatchObject({ events: 1 });
    expect(local.coldStarts('probe')).toBe(2);
  });

  it('do not end a process that works for longer than it may be idle', async () => {
    const body = 'await new Promise((resolve) => setTimeout(resolve, event.ms)); return process.pid;';
    const local = await start({ work: { body } }, { idleMs: 300 });
    await ask(local, 'work', { ms: 0 });
    expect(await ask(local, 'work', { ms: 900 })).toEqual(expect.any(Number));
  });

  it('use as many processes at once as there may be instances', async () => {
    const slow: Probe = { body: 'await new Promise((resolve) => setTimeout(resolve, 300)); return process.pid;' };
    const local = await start({ slow }, { instances: 4 });
    const pids = await Promise.all(Array.from({ length: 6 }, () => ask<number>(local, 'slow')));
    expect(new Set(pids).size).toBe(4);
  });
});

describe('a time-out', () => {
  const config = { timeout: 0.5 };

  it.each([
    ['waits for ever', 'await new Promise(() => setInterval(() => {}, 1000));'],
    ['never yields', 'for (;;);'],
  ])('kills a function that %s, and the next event gets a new process', async (_, body) => {
    const stuck = `if (event.stick) { ${body} } return process.pid;`;
    const local = await start({ stick: { body: stuck, config } }, { instances: 1 });
    const pid = await ask<number>(local, 'stick');
    expect(await ask(local, 'stick', { stick: true })).toEqual(UNAVAILABLE);
    expect(isRunning(pid)).toBe(false);
    expect(await ask(local, 'stick')).not.toBe(pid);
  });
});

describe('a function that fails', () => {
  it('is unavailable when it throws, ends or does not load, and works again when it can', async () => {
    const body = `if (event.how === 'throw') throw new Error('secret text');
      if (event.how === 'exit') process.exit(1);
      return 'fine';`;
    const local = await start({ fail: { body }, broken: { head: 'require("no-such-package");', body: '' } });
    expect(await ask(local, 'fail', { how: 'throw' })).toEqual(UNAVAILABLE);
    expect(await ask(local, 'fail', { how: 'exit' })).toEqual(UNAVAILABLE);
    expect(await ask(local, 'broken')).toEqual(UNAVAILABLE);
    expect(await ask(local, 'fail')).toBe('fine');
  });

  it.each(['missing', '../fail', 'fail/..', ''])('is unavailable when it is called %o', async (name) => {
    const local = await start({});
    expect(await ask(local, name)).toEqual(UNAVAILABLE);
  });
});

describe('the environment of a function', () => {
  const body = 'return process.env;';

  it('holds what its config names and nothing of another function or of this process', async () => {
    process.env.CTID_PROBE_LEAK = 'leak';
    const local = await start({
      signer: { body, config: { secrets: ['ISSUER_KEYS'], variables: ['STORAGE_BUCKET'] } },
      reader: { body, config: { secrets: ['PSEUDONYM_KEY'] } },
    });
    const [signer, reader] = [await ask<object>(local, 'signer'), await ask<object>(local, 'reader')];
    const platform = [
      ...['CTID_STAGE', 'NODE_PATH', 'PATH', 'SCF_NAMESPACE', 'TCB_CONTEXT_CNFG', 'TCB_ENV', 'TMPDIR', 'TZ'],
      ...['TENCENTCLOUD_REGION', 'TENCENTCLOUD_RUNENV', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'],
      ...['TENCENTCLOUD_SESSIONTOKEN', 'WX_APPID', 'WX_CONTEXT_KEYS', 'WX_OPENID'],
    ];
    expect(Object.keys(signer).sort()).toEqual([...platform, 'ISSUER_KEYS', 'STORAGE_BUCKET'].sort());
    expect(Object.keys(reader).sort()).toEqual([...platform, 'PSEUDONYM_KEY'].sort());
    expect(signer).toMatchObject({ ISSUER_KEYS: 'issuer_keys', CTID_STAGE: 'ctid_stage' });
  });
});

describe('output of a function', () => {
  it('lies in a file of its own, line by line', async () => {
    const dataFolder = makeFolder();
    const body = "console.log('said'); console.error('warned'); return 1;";
    const local = await start({ talk: { body } }, { dataFolder });
    await ask(local, 'talk');
    const file = join(dataFolder, 'logs', 'talk.log');
    await expect
      .poll(() => existsSync(file) && readFileSync(file, 'utf8').split('\n').sort())
      .toEqual(['', 'said', 'warned']);
  });
});
