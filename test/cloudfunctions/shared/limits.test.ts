import { describe, expect, test } from 'vitest';
import { countTaken, giveBack, mayTake, take } from '../../../cloudfunctions/_shared/limits';
import { makeWorld } from '../../fakes/world';

const LIMIT = { most: 3, window: 100 };

describe('a limit', () => {
  test('is never exceeded by ten at once', async () => {
    const world = makeWorld();
    const taken = await Promise.all(Array.from({ length: 10 }, (_, at) => take(world, 'rule', LIMIT, `intent ${at}`)));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(await countTaken(world, 'rule', LIMIT)).toBe(3);
  });

  test('counts one intent once, and gives it back once', async () => {
    const world = makeWorld();
    for (let time = 0; time < 5; time++) expect(await take(world, 'rule', LIMIT, 'same')).toBe(true);
    expect(await countTaken(world, 'rule', LIMIT)).toBe(1);
    await giveBack(world, 'rule', 'same');
    await giveBack(world, 'rule', 'same');
    await giveBack(world, 'no such rule', 'same');
    expect(await countTaken(world, 'rule', LIMIT)).toBe(0);
  });

  test('forgets what is older than its window, and says when its document may go', async () => {
    const world = makeWorld();
    await take(world, 'rule', LIMIT, 'old');
    world.clock.advance(100);
    expect(await countTaken(world, 'rule', LIMIT)).toBe(0);
    await take(world, 'rule', LIMIT, 'new');
    expect(world.records.all('limits')).toMatchObject([
      { takings: [{ intent: 'new' }], expiresAt: world.clock.now() + 100 },
    ]);
  });

  test('that is reached lets in who took already, and nobody else', async () => {
    const world = makeWorld();
    for (const intent of ['1', '2', '3']) await take(world, 'rule', LIMIT, intent);
    expect(await mayTake(world, 'rule', LIMIT, '2')).toBe(true);
    expect(await mayTake(world, 'rule', LIMIT, '4')).toBe(false);
  });

  test('keeps rules apart', async () => {
    const world = makeWorld();
    await take(world, 'one', LIMIT, 'intent');
    expect(await countTaken(world, 'other', LIMIT)).toBe(0);
  });
});
