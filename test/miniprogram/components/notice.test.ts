// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

let phone: ScreenPhone;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
});

describe('a notice', () => {
  test('says nothing as long as nothing went wrong', () => {
    const notice = new SimulatedComponent('notice');
    expect(notice.text).toBe('');
    expect(notice.textOf('.notice')).toBeUndefined();
  });

  test('says what happened and what to do, in the words of its reader', () => {
    const citizen = new SimulatedComponent('notice', { code: 'CERTIFICATE_EXPIRED' });
    const staff = new SimulatedComponent('notice', { code: 'CERTIFICATE_EXPIRED', reader: 'staff' });
    expect(citizen.textOf('.what')).toMatch(/网证.*过期/);
    expect(citizen.textOf('.next')).toMatch(/^请.*。$/);
    expect(staff.textOf('.what')).not.toBe(citizen.textOf('.what'));
  });

  test('is read out when it appears', () => {
    const notice = new SimulatedComponent('notice', { code: 'ID_NUMBER_CHECK_DIGIT_WRONG' });
    expect(notice.attribute('.notice', 'aria-role')).toBe('alert');
  });

  test('speaks English where English was chosen', () => {
    phone.choose({ language: 'en' });
    const notice = new SimulatedComponent('notice', { code: 'ID_NUMBER_CHECK_DIGIT_WRONG' });
    expect(notice.text).toMatch(/^[\x20-\x7e’“”]+$/);
  });

  test('goes away with what went wrong, and changes with it', async () => {
    const notice = new SimulatedComponent('notice', { code: 'ID_NUMBER_CHECK_DIGIT_WRONG' });
    await notice.set({ code: 'NETWORK_UNREACHABLE' });
    expect(notice.text).toContain('网络');
    await notice.set({ code: '' });
    expect(notice.text).toBe('');
  });
});
