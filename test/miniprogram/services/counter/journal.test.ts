import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { NOW, showText } from '../../../fakes/issued';
import { counterScene, offlineCounter, startCounter } from './counter-scene';

describe('the journal', () => {
  test('tells when and what, the newest first, after a restart too, and no name', async () => {
    const scene = await counterScene();
    const counter = await offlineCounter(scene);
    await counter.judge(showText());
    scene.pass(10);
    await counter.judge('https://example.com');
    const lines = await (await startCounter(scene.cafe)).readJournal();
    expect(lines).toMatchObject([
      { at: NOW + 10, outcome: 'rejected', reason: 'CODE_NOT_OURS', source: 'offline' },
      { at: NOW, outcome: 'accepted', source: 'offline' },
    ]);
    expect(JSON.stringify(scene.cafe.storage.get('journal'))).not.toContain('张');
  });

  test('forgets the shift before', async () => {
    const scene = await counterScene();
    const counter = await offlineCounter(scene);
    await counter.judge(showText());
    scene.pass(DAY / 2);
    expect(await counter.readJournal()).toEqual([]);
  });

  test('leaves out a reason that only another version has words for', async () => {
    const scene = await counterScene();
    const counter = await offlineCounter(scene);
    await counter.judge('https://example.com');
    const json = scene.cafe.storage.get('journal')?.json.replace('CODE_NOT_OURS', 'CODE_OF_TOMORROW') ?? '';
    scene.cafe.storage.set('journal', { json, isEncrypted: false });
    const [line] = await (await startCounter(scene.cafe)).readJournal();
    expect(line).toMatchObject({ at: NOW, outcome: 'rejected', reason: undefined });
  });
});
