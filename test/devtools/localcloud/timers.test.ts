import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FunctionTrigger, type TimerEvent, Timers } from '../../../devtools/localcloud/timers';

const SWEEP: FunctionTrigger = {
  functionName: 'sweep',
  trigger: { name: 'everyMinute', type: 'timer', config: '0 * * * * * *' },
};

let events: TimerEvent[];
let lines: string[];
let answer: () => Promise<unknown>;
let timers: Timers;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T10:00:30+08:00') });
  [events, lines, answer] = [[], [], async () => 'swept'];
  const invoke = (_: string, event: TimerEvent) => {
    events.push(event);
    return answer();
  };
  timers = new Timers({ triggers: () => [SWEEP], invoke }, (name, line) => lines.push(`${name} ${line}`));
});

afterEach(() => {
  timers.stop();
  vi.useRealTimers();
});

describe('a timer', () => {
  it('fires on the minute with the event of CloudBase, until it is stopped', async () => {
    timers.start();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1 + 120_000);
    const times = ['2026-07-01T02:01:00Z', '2026-07-01T02:02:00Z', '2026-07-01T02:03:00Z'];
    expect(events).toEqual(times.map((Time) => ({ Type: 'Timer', TriggerName: 'everyMinute', Time, Message: '' })));
    timers.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(events).toHaveLength(3);
  });

  it('does not fire while it still runs', async () => {
    let finish = () => {};
    answer = () => new Promise<void>((resolve) => (finish = resolve));
    timers.start();
    await vi.advanceTimersByTimeAsync(180_000);
    expect(events).toHaveLength(1);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toHaveLength(2);
  });

  it('writes a failure to the log, and fires again', async () => {
    answer = () => Promise.reject(new Error('down'));
    timers.start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lines).toEqual(['sweep timer everyMinute: Error: down', 'sweep timer everyMinute: Error: down']);
  });

  it('waits for what is further away than a timer of Node can wait', async () => {
    const yearly = { ...SWEEP, trigger: { ...SWEEP.trigger, config: '0 0 0 1 1 * *' } };
    timers = new Timers({ triggers: () => [yearly], invoke: async (_, event) => events.push(event) }, () => {});
    timers.start();
    await vi.advanceTimersByTimeAsync(Date.parse('2026-12-31T23:59:59+08:00') - Date.now());
    expect(events).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.map(({ Time }) => Time)).toEqual(['2026-12-31T16:00:00Z']);
  });

  it('can be fired by hand, and a function without one cannot', async () => {
    expect(await timers.run('sweep')).toBe('swept');
    expect(events).toMatchObject([{ Type: 'Timer', TriggerName: 'everyMinute', Time: '2026-07-01T02:00:30Z' }]);
    await expect(timers.run('other')).rejects.toThrow('other has no timer');
  });
});
