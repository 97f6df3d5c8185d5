// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

const ACCEPTED = {
  outcome: 'accepted',
  checks: [],
  disclosure: { level: 'lightweight', over18: true, maskedName: '张*' },
};
const REJECTED = { outcome: 'rejected', checks: [], reason: 'CERTIFICATE_EXPIRED' };
const UNDECIDED = { outcome: 'undecided', checks: [], reason: 'OFFLINE_DATA_TOO_OLD' };

let phone: ScreenPhone;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
});

function panel(verdict: object) {
  return new SimulatedComponent('verdict-panel', { verdict });
}

describe('a verdict’s panel', () => {
  test.each([
    [ACCEPTED, '放行', 'Admit'],
    [REJECTED, '拒绝', 'Refuse'],
    [UNDECIDED, '请复核', 'Check again'],
  ])('says one word, in the chosen language: %#', (verdict, zh, en) => {
    expect(panel(verdict).textOf('.word')).toBe(zh);
    phone.choose({ language: 'en' });
    expect(panel(verdict).textOf('.word')).toBe(en);
  });

  test('has a shape of its own for each outcome, not a colour alone', () => {
    const shapes = [ACCEPTED, REJECTED, UNDECIDED].map((verdict) => panel(verdict).classes('.shape')[1]);
    expect(shapes).toEqual(['accepted-shape', 'rejected-shape', 'undecided-shape']);
  });

  test('keeps its shape from screen readers, and reads out the rest at once', () => {
    expect(panel(REJECTED).attribute('.panel', 'aria-role')).toBe('alert');
    expect(panel(REJECTED).attribute('.half', 'aria-hidden')).toBe('true');
  });

  test('says of who is admitted no more than the masked name', () => {
    expect(panel(ACCEPTED).text).toBe('放行张*');
  });

  test('says of who is admitted nothing where the name was not disclosed', () => {
    const { maskedName: _, ...disclosure } = ACCEPTED.disclosure;
    expect(panel({ ...ACCEPTED, disclosure }).text).toBe('放行');
  });

  test.each([REJECTED, UNDECIDED])('says why not and what to do, in the staff’s words: %#', (verdict) => {
    expect(panel(verdict).textOf('.what')).toMatch(/。$/);
    expect(panel(verdict).textOf('.next')).toMatch(/。$/);
    expect(panel(verdict).textOf('.who')).toBeUndefined();
  });

  test('shows the next verdict with nothing left of the one before', async () => {
    const shown = panel(REJECTED);
    await shown.set({ verdict: ACCEPTED });
    expect(shown.text).toBe('放行张*');
    await shown.set({ verdict: UNDECIDED });
    expect(shown.textOf('.who')).toBeUndefined();
    expect(shown.classes('.panel')).toEqual(['panel', 'undecided']);
  });
});
