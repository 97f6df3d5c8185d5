import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryPhone } from '../../fakes/memory-phone';

async function newRandomness() {
  vi.resetModules();
  new MemoryPhone().plugIn();
  return import('../../../miniprogram/services/randomness');
}

let randomness: Awaited<ReturnType<typeof newRandomness>>;

beforeEach(async () => {
  randomness = await newRandomness();
});

describe('randomness', () => {
  test('gives as many bytes as were asked for', async () => {
    expect(await randomness.drawBytes(32)).toHaveLength(32);
    expect(await randomness.drawBytes(960)).toHaveLength(960);
  });

  test('names an intent by 128 bits', async () => {
    const intents = await Promise.all([randomness.newIntentId(), randomness.newIntentId()]);
    for (const intent of intents) expect(intent).toMatch(/^[0-9a-f]{32}$/);
    expect(intents[0]).not.toBe(intents[1]);
  });

  test('has no nonce before the pool was filled', () => {
    expect(() => randomness.takeNonce()).toThrow('INTERNAL_ERROR');
  });

  test('never hands a nonce out twice, and fills the pool by itself', async () => {
    await randomness.fillNonces();
    const seen = new Set<string>();
    for (let showing = 0; showing < 300; showing++) {
      const nonce = randomness.takeNonce();
      expect(nonce).toHaveLength(4);
      seen.add(nonce.join());
      await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(seen.size).toBe(300);
  });
});
