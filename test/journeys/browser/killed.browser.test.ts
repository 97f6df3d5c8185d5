import { describe, expect, test } from 'vitest';
import { begin, consent, ending, filmToUpload, identify, pass } from './apply';
import { keptFiles } from './kept';
import { openPhones } from './open-phones';
import type { Phone } from './phone';

describe('an application', () => {
  const phones = openPhones();

  test('goes on where it was, after being killed at each step', async () => {
    const { phone, person } = await phones.newcomer();
    await begin(phone);
    await phone.fill('姓名', person.name);
    await phone.killAndOpen();

    await phone.tap('申领网证');
    await identify(phone, person);
    await phone.see('单独同意');
    await goOn(phone);

    await phone.see('单独同意');
    await consent(phone);
    await phone.answerSheet('允许');
    await phone.see('正对镜头，光线要亮');
    await goOn(phone);

    await phone.tap('开始');
    await phone.see(/\d 秒/);
    await goOn(phone);
    expect(await keptFiles(phone)).toEqual([]);

    await filmToUpload(phone);
    await expect.poll(() => keptFiles(phone)).not.toEqual([]);
    await goOn(phone);
    await phone.see('正对镜头，光线要亮');
    expect(await keptFiles(phone)).toEqual([]);
    await phone.set({ network: 'online' });

    await phone.tap('开始');
    await phone.see('正在核对', 30_000);
    await phone.set({ network: 'slow' });
    await goOn(phone);

    await phone.see('正在签发');
    await goOn(phone);
    await phone.set({ network: 'online' });
    const end = await ending(phone);
    if (!end.includes('网证已签发')) {
      await phone.tap('再试一次');
      await pass(phone);
    }
    await phone.killAndOpen();
    await phone.named('出示网证').waitFor();
    expect(await keptFiles(phone)).toEqual([]);
  });

  test('goes on with the same pictures when the network breaks during the upload', async () => {
    const { phone, person } = await phones.newcomer();
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('允许');
    await filmToUpload(phone);
    await phone.set({ network: 'offline' });
    await phone.see('照片没有全部传上去。', 20_000);
    await phone.set({ network: 'online' });
    await phone.tap('继续上传');
    const end = await ending(phone);
    // The performer may have been refused; what matters here is that the pictures were judged.
    expect(end).toMatch(/网证已签发|没有看到|没有一直看清|看到了提示以外/);
    expect(await keptFiles(phone)).toEqual([]);
  });

  test('can be discarded, and then nothing of it is on the phone', async () => {
    const { phone, person } = await phones.newcomer();
    await begin(phone);
    await identify(phone, person);
    await phone.see('单独同意');
    await phone.killAndOpen();
    await phone.tap('放弃这次申领');
    await phone.answerSheet('放弃');
    await phone.tap('申领网证');
    await phone.see('与身份证上完全一致。');
    expect(await phone.frame.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('');
  });
});

/** Killed, opened again, and on with it. */
async function goOn(phone: Phone): Promise<void> {
  await phone.killAndOpen();
  await phone.tap('继续申领');
}
