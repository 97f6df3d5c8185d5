// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

let phone: ScreenPhone;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
});

describe('the bar of an application’s steps', () => {
  test('names all four in their order', () => {
    expect(new SimulatedComponent('step-bar', { at: 0 }).text).toBe('信息同意核验完成');
  });

  test.each([
    [0, '第 1 步，共 4 步'],
    [3, '第 4 步，共 4 步'],
  ])('says to a screen reader where step %i is', (at, label) => {
    const bar = new SimulatedComponent('step-bar', { at });
    expect(bar.attribute('wx-view', 'aria-label')).toBe(label);
    expect(bar.attribute('wx-view', 'aria-role')).toBe('listbox');
  });

  test('speaks English where English was chosen', () => {
    phone.choose({ language: 'en' });
    const bar = new SimulatedComponent('step-bar', { at: 2 });
    expect(bar.text).toBe('DataAgreeFaceDone');
    expect(bar.attribute('wx-view', 'aria-label')).toBe('Step 3 of 4');
  });

  test('speaks the phone’s language until somebody chose', () => {
    phone.language = 'en_US';
    expect(new SimulatedComponent('step-bar').text).toBe('DataAgreeFaceDone');
    phone.language = 'zh_TW';
    expect(new SimulatedComponent('step-bar').text).toBe('信息同意核验完成');
  });
});
