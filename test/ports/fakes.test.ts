import { describe, expect, it } from 'vitest';
import { nodeRandomness } from '../../cloudfunctions/_shared/adapters/node-randomness';
import { systemClock } from '../../cloudfunctions/_shared/adapters/system-clock';
import { FixedClock } from '../fakes/fixed-clock';
import { seededRandomness } from '../fakes/seeded-randomness';

describe('clocks', () => {
  it('tell whole seconds', () => {
    expect(Number.isInteger(systemClock.now())).toBe(true);
    expect(Math.abs(systemClock.now() - performance.timeOrigin / 1000 - performance.now() / 1000)).toBeLessThan(2);
  });

  it('stand still in tests until they are set', () => {
    const clock = new FixedClock(100);
    clock.advance(5);
    expect(clock.now()).toBe(105);
    clock.set(7);
    expect(clock.now()).toBe(7);
  });
});

describe('randomness', () => {
  it.each([
    ['of the system', nodeRandomness],
    ['from a seed', seededRandomness('a')],
  ])('%s gives as many bytes as asked for, each time others', (_, { bytes }) => {
    expect(bytes(4)).toHaveLength(4);
    expect(bytes(100)).toHaveLength(100);
    expect(bytes(32)).not.toEqual(bytes(32));
  });

  it('from one seed repeats itself, and from another does not', () => {
    expect(seededRandomness('a').bytes(40)).toEqual(seededRandomness('a').bytes(40));
    expect(seededRandomness('a').bytes(40)).not.toEqual(seededRandomness('b').bytes(40));
  });
});
