import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '#core/presentation/verdict';
import { verify } from '#core/presentation/verify';
import { answerText, context, NOW, showText } from '../../fakes/issued';

describe('verify', () => {
  test('accepts a fresh code and discloses level, age and masked name', () => {
    const verdict = verify(showText(), context());
    expect(verdict).toMatchObject({
      outcome: 'accepted',
      disclosure: { level: 'lightweight', over18: true, maskedName: '张*' },
    });
    expect(verdict.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
  });

  test.each([
    [-121, 'rejected', 'CODE_STALE'],
    [-120, 'undecided', 'CODE_CLOCK_OFF'],
    [-11, 'undecided', 'CODE_CLOCK_OFF'],
    [-10, 'accepted', undefined],
    [20, 'accepted', undefined],
    [21, 'undecided', 'CODE_CLOCK_OFF'],
    [120, 'undecided', 'CODE_CLOCK_OFF'],
    [121, 'rejected', 'CODE_STALE'],
  ])('a code %i s old is %s', (age, outcome, reason) => {
    const verdict = verify(showText({ presentedAt: NOW - age }), context());
    expect(verdict.outcome).toBe(outcome);
    expect('reason' in verdict ? verdict.reason : undefined).toBe(reason);
  });

  test('an answer is accepted only for the question that was asked', () => {
    const challenge = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const text = answerText({ challenge, audience: 7 });
    expect(verify(text, context({ asked: { challenge, venue: 7 } })).outcome).toBe('accepted');
    expect(verify(text, context({ asked: { challenge, venue: 8 } }))).toMatchObject({ reason: 'CODE_FOR_ANOTHER' });
    expect(verify(text, context())).toMatchObject({ reason: 'CODE_FOR_ANOTHER' });
  });

  test("the holder's clock does not matter to an answer", () => {
    const challenge = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const text = answerText({ challenge, audience: 7, presentedAt: NOW - 86_400 });
    expect(verify(text, context({ asked: { challenge, venue: 7 } })).outcome).toBe('accepted');
  });
});
