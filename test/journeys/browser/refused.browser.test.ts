import { describe, expect, test } from 'vitest';
import { PHONES } from '../../../devtools/start/phones';
import { apply, begin, consent, film, identify } from './apply';
import { goHome, showCode, verify } from './counter';
import { fillStorage, freeStorage } from './full-storage';
import { openPhones } from './open-phones';

describe('a citizen who is refused', () => {
  const phones = openPhones();

  test('for another face is told what to check, and no score', async () => {
    const { phone, person } = await phones.newcomer({ name: '李样例', face: 'other' });
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('允许');
    let end = await film(phone);
    // What the performer did not do well says nothing of whose face it is.
    for (let tries = 1; /没有看到|没有一直看清|看到了提示以外/.test(end) && tries < 3; tries++) {
      await phone.tap('再试一次');
      end = await film(phone);
    }
    expect(end).toContain('这次没能确认您的身份。');
    expect(end).toContain('请核对填写内容，到亮处再试；仍不行请带身份证到可信终端。');
    expect(end).not.toMatch(/\d/);
    await phone.tap('核对信息');
    await phone.see('与身份证上完全一致。');
  });

  test('for a photograph before the lens is told what was not seen, and may try again', async () => {
    const { phone, person } = await phones.newcomer();
    await phone.set({ cameraSource: 'portrait' });
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('允许');
    expect(await film(phone)).toContain('有画面是重复的，或者以前用过。');
    await phone.tap('再试一次');
    await phone.see('正对镜头，光线要亮');
  });

  test('for an attack before the lens, a print that is turned and tilted, is told what was not seen', async () => {
    const { phone, person, page } = await phones.newcomer();
    const panel = page.getByRole('region', { name: PHONES[0].title });
    await panel.getByLabel('镜头前 camera').selectOption('照片，转动、倾斜 · a printed photo, turned and tilted');
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('允许');
    expect(await film(phone)).toMatch(/没有看到|没有一直看清/);
    await phone.tap('再试一次');
    await phone.see('正对镜头，光线要亮');
  });

  test('for being seventeen has a certificate, and no café lets them in or learns a name', async () => {
    const { phone, cafe, person } = await phones.newcomer({ name: '王模拟', age: 17 });
    await apply(phone, person);
    await goHome(phone);
    await showCode(phone);
    const words = await verify(cafe);
    expect(words).toMatch(/^拒绝未满 18 周岁/);
    expect(words).not.toContain('王');
  });

  test('by their own will goes on without the privacy notice, and may agree later', async () => {
    const { phone } = await phones.newcomer();
    await phone.tap('申领网证');
    await phone.tap('暂不同意');
    await phone.see('您没有同意隐私保护指引，这一步没有进行。');
    await phone.tap('设置与我的数据');
    await phone.see('长辈模式');
    await goHome(phone);
    await begin(phone);
    expect(phone.told()).toContain('privacy agreed');
  });

  test('by their own will goes on without the camera, and may allow it in the settings', async () => {
    const { phone, person } = await phones.newcomer();
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('拒绝');
    await phone.see('未获得相机权限。');
    await phone.see(/或带身份证到可信终端办理/);
    expect(phone.told()).not.toContain('camera opened');
    await phone.tap('去打开相机权限');
    await phone.frame.getByRole('switch', { name: '使用你的摄像头' }).check();
    await phone.answerSheet('完成');
    await expect.poll(() => phone.told()).toContain('camera opened');
    await phone.named('开始').waitFor();
  });

  test('by a full phone loses nothing, and goes on when there is room', async () => {
    const { phone, person } = await phones.newcomer();
    await fillStorage(phone);
    await begin(phone);
    await identify(phone, person);
    await phone.see('手机存储空间不够，没有存下。');
    await freeStorage(phone);
    await phone.tap('申领网证');
    await identify(phone, person);
    await phone.see('单独同意');
  });
});
