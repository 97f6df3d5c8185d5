import { describe, expect, test } from 'vitest';
import { HOUR } from '#core/clock';
import { STATUS_PLACES } from '#core/status/status-bits';
import { liveLists, recentSerials } from '../../../cloudfunctions/publishTrust/live-lists';
import { NOW } from '../../fakes/issued';

describe('live lists', () => {
  test('are those that attestations of the last day point into', () => {
    let serials = recentSerials([], 0, NOW);
    expect(liveLists(serials, 0)).toEqual([0, 1]);
    for (let hour = 1; hour <= 60; hour++) {
      serials = recentSerials(serials, hour * (STATUS_PLACES / 10), NOW + hour * HOUR);
      const oldest = Math.max(0, hour - 25) / 10;
      expect(liveLists(serials, hour * (STATUS_PLACES / 10))[0]).toBe(Math.floor(oldest));
      expect(liveLists(serials, hour * (STATUS_PLACES / 10)).at(-1)).toBe(Math.floor(hour / 10) + 1);
    }
    expect(serials.length).toBeLessThan(30);
  });

  test('are kept small when they are published every minute', () => {
    let serials = recentSerials([], 0, NOW);
    for (let minute = 1; minute < 3_000; minute++) serials = recentSerials(serials, minute, NOW + minute * 60);
    expect(serials.length).toBeLessThan(30);
  });
});
