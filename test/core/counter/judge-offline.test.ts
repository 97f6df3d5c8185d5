import { describe, expect, test } from 'vitest';
import { judgeOffline } from '#core/counter/judge-offline';
import { PURPOSES, purposeOf } from '#core/counter/purposes';
import type { OfflineStanding } from '#core/status/offline-standing';
import { context, NOW, showText } from '../../fakes/issued';

/** A counter that has met nobody yet, and what it was asked about showings. */
function counter(standing: OfflineStanding | undefined = 'valid') {
  const met: string[] = [];
  return {
    met,
    judge: (text: string) =>
      judgeOffline(text, {
        ...context(),
        standingOf: () => standing,
        isFirstShowing: (showing) => !met.includes(showing) && met.push(showing) > 0,
      }),
  };
}

describe('a verdict without the cloud', () => {
  test('accepts a showing once', () => {
    const { judge } = counter();
    expect(judge(showText()).outcome).toBe('accepted');
    expect(judge(showText())).toMatchObject({ outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' });
    expect(judge(showText({ presentedAt: NOW - 5 })).outcome).toBe('accepted');
  });

  test.each<[OfflineStanding | undefined, string]>([
    ['revoked', 'CERTIFICATE_REVOKED'],
    ['suspended', 'CERTIFICATE_SUSPENDED'],
    ['ageing', 'OFFLINE_DATA_AGEING'],
    ['tooOld', 'OFFLINE_DATA_TOO_OLD'],
    [undefined, 'CERTIFICATE_STATUS_UNKNOWN'],
  ])('of a certificate that is %s says %s', (standing, reason) => {
    const judged = standing === undefined ? judgeUnknown() : counter(standing).judge(showText());
    expect(judged).toMatchObject({ reason });
  });

  test.each<[string, string, OfflineStanding, number]>([
    ['a refused code', showText({ presentedAt: NOW - 121 }), 'valid', 0],
    ['a code of another clock', showText({ presentedAt: NOW + 60 }), 'valid', 0],
    ['a minor', showText({}, { over18: false }), 'valid', 0],
    ['a forged code', `${showText().slice(0, -1)}x`, 'valid', 0],
    ['old data, by which the staff may let somebody in', showText(), 'ageing', 1],
    ['an accepted code', showText(), 'valid', 1],
  ])('uses up by %s: %#', (_, text, standing, showings) => {
    const { judge, met } = counter(standing);
    judge(text);
    expect(met).toHaveLength(showings);
  });
});

function judgeUnknown() {
  return judgeOffline(showText(), { ...context(), standingOf: () => undefined, isFirstShowing: () => true });
}

describe('what a counter may ask for', () => {
  test('has one number, by which its words are found', () => {
    expect(new Set(PURPOSES.map(({ number }) => number)).size).toBe(PURPOSES.length);
    for (const purpose of PURPOSES) expect(purposeOf(purpose.number)).toBe(purpose);
  });

  test('has no words for another number', () => {
    expect(purposeOf(0)).toBeUndefined();
    expect(purposeOf(99)).toBeUndefined();
  });
});
