import type { Person } from './newcomers';
import type { Phone } from './phone';

/** The performer passes about thirteen of fourteen times: who is refused tries again, as people do. */
const MOST_TRIES = 3;

/** Filming takes seven seconds; then the pictures are uploaded and compared. */
const JUDGED_MS = 60_000;

/** Filming takes seven seconds, and a slow machine its time. */
const FILMED_MS = 20_000;

/** What the last page offers. */
const NEXT_STEP = /^(出示网证|再试一次|核对信息|继续|重新阅读同意书|回到首页)$/;

/** From the first screen to the form, with the agreement to the privacy notice. */
export async function begin(phone: Phone): Promise<void> {
  await phone.tap('申领网证');
  await phone.tap('同意');
  await phone.see('与身份证上完全一致。');
}

/** Name and number. */
export async function identify(phone: Phone, { name, idNumber }: Pick<Person, 'name' | 'idNumber'>): Promise<void> {
  await phone.fill('姓名', name);
  await phone.fill('身份证号码', idNumber);
  await phone.tap('下一步');
}

/** The two boxes, and the way that the performer can do. */
export async function consent(phone: Phone): Promise<void> {
  await phone.tap('我同意拍摄面部并进行比对');
  await phone.tap('我同意为此上传照片');
  await phone.tap('不转头（点头、张嘴）');
  await phone.tap('开始核验');
}

/** Before the camera, once. @returns how it ended, as the last page says it */
export async function film(phone: Phone): Promise<string> {
  await phone.tap('开始');
  return ending(phone);
}

/** Up to the upload, which then takes its time. */
export async function filmToUpload(phone: Phone): Promise<void> {
  await phone.tap('开始');
  await phone.see(/\d 秒/);
  await phone.set({ network: 'slow' });
  await phone.see('正在上传', FILMED_MS);
}

/** Waits for the end of an application. @returns how it ended, as the last page says it */
export async function ending(phone: Phone): Promise<string> {
  await phone.named(NEXT_STEP).waitFor({ timeout: JUDGED_MS });
  return (await phone.frame.getByRole('alert').filter({ visible: true }).first().textContent()) ?? '';
}

/** Before the camera, until the certificate is there. */
export async function pass(phone: Phone): Promise<void> {
  for (let tries = 1; ; tries++) {
    const end = await film(phone);
    if (end.includes('网证已签发')) return;
    if (tries === MOST_TRIES) throw new Error(`the performer was refused ${tries} times, at last: ${end}`);
    await phone.tap('再试一次');
    await phone.see('正对镜头，光线要亮');
  }
}

/** All of it: who had nothing has a certificate. */
export async function apply(phone: Phone, person: Person): Promise<void> {
  await begin(phone);
  await identify(phone, person);
  await consent(phone);
  await phone.answerSheet('允许');
  await pass(phone);
}
