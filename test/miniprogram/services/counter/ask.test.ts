import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { exportHolder } from '../../../../cloudfunctions/exportHolder/export-holder';
import { NOW } from '../../../fakes/issued';
import { CITIZEN } from '../../../fakes/world';
import { heard } from '../start-phone';
import { counterScene, readyCounter, startCounter } from './counter-scene';
import { bothPhones } from './two-phones';

afterEach(() => vi.useRealTimers());

describe('a counter that asks', () => {
  test('is told to the citizen with its name and what it wants', async () => {
    const { ask, read } = await bothPhones();
    expect(await read((await ask()).qrText)).toMatchObject({ venueName: '演示网吧', purpose: { zh: '进店上网' } });
  });

  test('accepts the answer, online, and both hold the same receipt', async () => {
    const { ask, answer, judge, world } = await bothPhones();
    const { receipt, verdict, source } = await judge(await answer((await ask()).qrText));
    expect([verdict.outcome, source]).toEqual(['accepted', 'online']);
    const { usages } = await exportHolder(world)({ page: 0 }, CITIZEN);
    expect(usages.map((usage) => usage.receipt)).toEqual([receipt]);
  });

  test('accepts the answer without a network on either side, to a venue that was seen within the day', async () => {
    const { ask, read, answer, judge, cafe, citizen, restartCitizen } = await bothPhones();
    await read((await ask()).qrText);
    cafe.network = 'none';
    citizen.network = 'none';
    await restartCitizen();
    const { verdict, source } = await judge(await answer((await ask()).qrText));
    expect([verdict.outcome, source]).toEqual(['accepted', 'offline']);
  });

  test('accepts an answer to the question that was on the screen before', async () => {
    const { ask, answer, judge, pass } = await bothPhones();
    const first = await ask();
    pass(first.renewAt - NOW);
    await ask();
    expect((await judge(await answer(first.qrText))).verdict.outcome).toBe('accepted');
  });

  test('accepts an answer once', async () => {
    const { ask, answer, judge } = await bothPhones();
    const text = await answer((await ask()).qrText);
    await judge(text);
    expect((await judge(text)).verdict).toMatchObject({ reason: 'CODE_ALREADY_SHOWN' });
  });

  test.each(['wifi', 'none'] as const)('takes no answer after its time, with network %s', async (network) => {
    const { ask, answer, judge, pass, cafe } = await bothPhones();
    const text = await answer((await ask()).qrText);
    pass(POLICIES.answer.window + 1);
    await ask();
    cafe.network = network;
    expect((await judge(text)).verdict).toMatchObject({ reason: 'CODE_STALE' });
  });

  test('takes no answer that it did not ask for', async () => {
    const { ask, answer, judge, pass, cafe } = await bothPhones();
    const text = await answer((await ask()).qrText);
    pass(1);
    const other = await startCounter(cafe);
    await other.findVenue();
    expect((await other.judge(text)).verdict).toMatchObject({ reason: 'CODE_FOR_ANOTHER' });
    expect((await judge(text)).verdict.outcome).toBe('accepted');
  });

  test('draws another challenge each time, for a minute, and the next after twenty seconds', async () => {
    const { ask } = await bothPhones();
    const asked = await Promise.all(Array.from({ length: 5 }, ask));
    expect(new Set(asked.map(({ challenge }) => challenge)).size).toBe(5);
    expect(asked[0]).toMatchObject({ askedAt: NOW, renewAt: NOW + 20, expiresAt: NOW + 60 });
  });

  test('asks nothing that no phone would believe', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    scene.cafe.network = 'none';
    scene.pass(DAY);
    expect(await heard(counter.askCounterCode())).toBe('VENUE_CREDENTIAL_EXPIRED');
  });

  test('is nobody on a citizen’s phone', async () => {
    const { citizen } = await counterScene();
    const app = await startCounter(citizen);
    expect(await heard(app.askCounterCode())).toBe('STAFF_NOT_APPROVED');
  });
});
