import { afterEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, isRunning, OPEN_SDK, type Probe, startProbeCloud } from './probe-cloud';

let cloud: LocalCloud | undefined;

afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

async function start(probes: Readonly<Record<string, Probe>>): Promise<LocalCloud> {
  cloud = await startProbeCloud(probes);
  return cloud;
}

describe('memory', () => {
  const body = `if (event.megabytes) {
      globalThis.held = Buffer.alloc(event.megabytes * 1024 * 1024, 1);
      await new Promise((resolve) => setTimeout(resolve, event.ms));
    }
    return process.pid;`;

  it('beyond the limit of the config ends the process, and the caller hears why', async () => {
    const callBody = `try { return (await cloud.callFunction({ name: 'fill', data: event })).result; }
      catch (error) { return { code: error.code, text: error.message }; }`;
    const fill = { body, config: { memorySize: 128 } };
    const local = await start({ fill, call: { head: OPEN_SDK, body: callBody, config: { memorySize: 512 } } });
    const pid = await ask<number>(local, 'fill');
    const refused = { code: 'FUNCTIONS_EXECUTE_FAIL', text: expect.stringMatching(/memory than its 128 MB/) };
    expect(await ask(local, 'call', { megabytes: 200, ms: 10_000 })).toMatchObject(refused);
    expect(isRunning(pid)).toBe(false);
    expect(await ask(local, 'fill')).not.toBe(pid);
  });

  it('within the limit is left alone', async () => {
    const local = await start({ fill: { body, config: { memorySize: 512 } } });
    expect(await ask(local, 'fill', { megabytes: 200, ms: 300 })).toEqual(expect.any(Number));
  });
});

describe('a payload', () => {
  const MEGABYTE = 1024 * 1024;
  const echo: Probe = { body: 'return event.text.repeat(event.times);' };
  const call: Probe = {
    head: OPEN_SDK,
    body: `const data = { text: 'x'.repeat(event.size), times: event.times };
      try { return (await cloud.callFunction({ name: 'echo', data })).result.length; }
      catch (error) { return { code: error.code, text: error.message }; }`,
  };

  it('of less than 6 MB passes, as an event and as an answer', async () => {
    const local = await start({ call, echo });
    expect(await ask(local, 'call', { size: 5.5 * MEGABYTE, times: 1 })).toBe(5.5 * MEGABYTE);
  });

  it.each([
    ['event', 6 * MEGABYTE, 1],
    ['answer', 3 * MEGABYTE, 2],
  ])('of more is refused: the %s', async (which, size, times) => {
    const local = await start({ call, echo });
    const refused = { code: 'FUNCTIONS_EXECUTE_FAIL', text: expect.stringContaining(`the ${which} is larger`) };
    expect(await ask(local, 'call', { size, times })).toMatchObject(refused);
  });
});
