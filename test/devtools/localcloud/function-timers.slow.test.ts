import { afterEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { OPEN_SDK, type Probe, startProbeCloud } from './probe-cloud';

let cloud: LocalCloud | undefined;

afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

async function start(probes: Readonly<Record<string, Probe>>): Promise<LocalCloud> {
  cloud = await startProbeCloud(probes);
  return cloud;
}

describe('a timer of a function', () => {
  const triggers = [{ name: 'nightly', type: 'timer', config: '0 0 3 * * * *' }];

  it('hands over the event of CloudBase, and nobody as the caller', async () => {
    const body = 'return { event, openid: cloud.getWXContext().OPENID ?? null };';
    const local = await start({ sweep: { head: OPEN_SDK, body, config: { triggers } } });
    const event = { Type: 'Timer', TriggerName: 'nightly', Message: '', userInfo: { appId: 'wx0000000000000000' } };
    expect(await local.runTimer('sweep')).toMatchObject({ event, openid: null });
  });

  it('fires by the clock', async () => {
    const everySecond = [{ name: 'always', type: 'timer', config: '* * * * * * *' }];
    const body = "await database.collection('counters').add({ data: { at: event.Time } });";
    const local = await start({
      sweep: { head: OPEN_SDK, body, config: { triggers: everySecond } },
    });
    local.startTimers();
    await expect.poll(() => local.database.find('counters', {}).length, { timeout: 30_000 }).toBeGreaterThan(1);
  });

  it('must be written as CloudBase reads it', async () => {
    const bad = [{ name: 'nightly', type: 'timer', config: 'every night' }];
    const local = await start({ sweep: { body: 'return 1;', config: { triggers: bad } } });
    await expect(local.runTimer('sweep')).rejects.toThrow('no cron expression');
  });
});
