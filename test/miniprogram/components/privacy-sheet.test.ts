// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

let phone: ScreenPhone;
let sheet: SimulatedComponent;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
  sheet = new SimulatedComponent('privacy-sheet');
});

describe('the privacy sheet', () => {
  test('stays away until a privacy API is about to run', async () => {
    expect(sheet.attribute('t-popup', 'visible')).toBe(false);
    phone.needPrivacy();
    await sheet.set({});
    expect(sheet.attribute('t-popup', 'visible')).toBe(true);
  });

  test('says what is used, what for, and that nobody has to', () => {
    expect(sheet.text).toMatch(/姓名.*身份证号码.*相机/);
    expect(sheet.text).toContain('不同意也可以继续浏览');
  });

  test('is a dialog with a name of its own, which a press beside it does not close', () => {
    expect(sheet.attribute('.sheet', 'aria-role')).toBe('dialog');
    expect(sheet.attribute('.sheet', 'aria-modal')).toBe('true');
    expect(sheet.attribute('.sheet', 'aria-label')).toBe('隐私说明');
    expect(sheet.attribute('t-popup', 'close-on-overlay-click')).toBe(false);
  });

  test('tells WeChat that the person agreed, by the button that WeChat saw pressed', async () => {
    const decisions = phone.needPrivacy();
    expect(sheet.attribute('.primary', 'open-type')).toBe('agreePrivacyAuthorization');
    await sheet.happen('.primary', 'agreeprivacyauthorization');
    expect(decisions).toEqual([{ event: 'agree', buttonId: sheet.attribute('.primary', 'id') }]);
    expect(sheet.attribute('t-popup', 'visible')).toBe(false);
  });

  test('tells WeChat that the person refused, and goes away', async () => {
    const decisions = phone.needPrivacy();
    await sheet.happen('.secondary', 'tap');
    expect(decisions).toEqual([{ event: 'disagree' }]);
    expect(sheet.attribute('t-popup', 'visible')).toBe(false);
  });

  test('asks again the next time, and answers the newest question', async () => {
    const first = phone.needPrivacy();
    await sheet.happen('.secondary', 'tap');
    const second = phone.needPrivacy();
    await sheet.happen('.primary', 'agreeprivacyauthorization');
    expect([first.length, second.length]).toEqual([1, 1]);
  });

  test('is asked again on a page to which somebody comes back from a page with a sheet of its own', async () => {
    const above = new SimulatedComponent('privacy-sheet');
    phone.needPrivacy();
    await above.set({});
    expect(above.attribute('t-popup', 'visible')).toBe(true);
    sheet.pageShown();
    phone.needPrivacy();
    await sheet.set({});
    expect(sheet.attribute('t-popup', 'visible')).toBe(true);
  });

  test('opens the guide without deciding anything', async () => {
    const decisions = phone.needPrivacy();
    await sheet.happen('.quiet', 'tap');
    expect(phone.contractsRead).toBe(1);
    expect(decisions).toEqual([]);
  });

  test('speaks the language and has the size that were chosen since', async () => {
    phone.choose({ language: 'en', elder: true });
    phone.needPrivacy();
    await sheet.set({});
    expect(sheet.textOf('.title')).toBe('Your privacy');
    expect(sheet.classes('.sheet')).toEqual(['sheet', 'elder']);
  });
});
