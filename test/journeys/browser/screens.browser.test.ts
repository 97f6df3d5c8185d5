import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, consent, ending, filmToUpload, pass } from './apply';
import { goHome, showCode, verdict, verify } from './counter';
import { Gallery } from './gallery';
import type { Person } from './newcomers';
import { openPhones } from './open-phones';
import type { Phone } from './phone';
import { holdUp, putDown, screenshotOfCode } from './screenshot';

/** Every page and state, in every way that people have them; the pictures are in `out/screens`. */
describe('every screen', () => {
  const phones = openPhones();
  const gallery = new Gallery();
  let phone: Phone;
  let cafe: Phone;
  let person: Person;
  const look = (name: string): Promise<void> => gallery.look(phone, name);
  const lookAtCafe = (name: string): Promise<void> => gallery.look(cafe, name);

  beforeAll(async () => {
    ({ phone, cafe, person } = await phones.newcomer());
  });

  afterAll(() => {
    expect(gallery.faults).toEqual([]);
  });

  test('from the first one to the camera', async () => {
    await look('home-new');
    await phone.tap('申领网证');
    await phone.see('隐私说明');
    await look('privacy');
    await phone.tap('暂不同意');
    await phone.see(/这一步没有进行/);
    await look('privacy-refused');
    await begin(phone);
    await look('identity');
    await phone.fill('姓名', 'x');
    await phone.fill('身份证号码', '449999199001010010');
    await look('identity-wrong');
    await phone.fill('姓名', person.name);
    await phone.fill('身份证号码', person.idNumber);
    await look('identity-right');
    await phone.tap('下一步');
    await phone.see('单独同意');
    await look('consent');
    await phone.tap('不同意');
    await phone.see(/不拍脸也可以办理/);
    await look('consent-declined');
    await consent(phone);
    await phone.see('申请使用你的摄像头');
    await look('camera-asked');
    await phone.answerSheet('拒绝');
    await phone.see('未获得相机权限。');
    await look('camera-denied');
  });

  test('from the camera to the certificate', async () => {
    await phone.tap('去打开相机权限');
    await phone.frame.getByRole('switch', { name: '使用你的摄像头' }).check();
    await phone.answerSheet('完成');
    await phone.named('开始').waitFor();
    await look('liveness-ready');
    await phone.tap('开始');
    await phone.see(/\d 秒/);
    await gallery.look(phone, 'liveness-recording', ['light', 'dark']);
    await phone.set({ cameraSource: 'portrait' });
    await phone.killAndOpen();
    await phone.tap('继续申领');
    await phone.tap('开始');
    await ending(phone);
    await look('outcome-refused');
    await phone.set({ cameraSource: 'performer' });
    await goHome(phone);
    await look('home-begun');
    await phone.tap('继续申领');
    await filmToUpload(phone);
    await phone.set({ network: 'offline' });
    await phone.see('照片没有全部传上去。', 20_000);
    await look('liveness-not-uploaded');
    await phone.set({ network: 'online' });
    await phone.tap('继续上传');
    if (!(await ending(phone)).includes('网证已签发')) {
      await phone.tap('再试一次');
      await pass(phone);
    }
    await look('outcome-issued');
    await goHome(phone);
    await look('home-holder');
  });

  test('of showing', async () => {
    await phone.startAfresh();
    await phone.tap('出示网证');
    await phone.answerSheet('取消');
    await phone.see('解锁未通过，没有继续。');
    await look('certificate-locked');
    await goHome(phone);
    await showCode(phone);
    await look('certificate');
    await phone.frame.evaluate(() => window.phone?.captureScreen());
    await phone.see(/截屏没有用/);
    await look('certificate-captured');
    await phone.tap('扫柜台的码');
    await phone.answerSheet('取消');
    await look('answer');
  });

  test('of the counter', async () => {
    await Promise.all([phone.startAfresh(), cafe.startAfresh()]);
    await lookAtCafe('home-staff');
    await cafe.tap(/^核验/);
    await cafe.tap('本班记录');
    await lookAtCafe('journal-empty');
    await goHome(cafe);
    await lookAtCafe('scan');
    await cafe.tap('扫码');
    await lookAtCafe('scanner');
    await cafe.answerSheet('取消');
    await goHome(cafe);

    await showCode(phone);
    const screenshot = await screenshotOfCode(phone);
    await holdUp(phone, screenshot);
    await judgedAs('放行', 'verdict-accepted');
    await judgedAs('拒绝', 'verdict-rejected');
    await putDown(phone, screenshot);
    await cafe.set({ network: 'offline' });
    await judgedAs('放行', 'verdict-offline');
    await cafe.tap(/^核验/);
    await cafe.tap('本班记录');
    await cafe.see(/条待同步/);
    await lookAtCafe('journal');
    await goHome(cafe);
    await goHome(cafe);
    await cafe.set({ network: 'online' });
  });

  test('of answering', async () => {
    await cafe.startAfresh();
    await phone.set({ network: 'offline', clockAhead: -60 });
    await phone.killAndOpen();
    await showCode(phone);
    await verify(cafe);
    await cafe.seePicture('柜台的码，请让客人扫描');
    await lookAtCafe('verdict-undecided');
    await phone.set({ network: 'online' });
    await phone.tap('扫柜台的码');
    await phone.see('要核验您的网证，用于');
    await look('answer-asked');
    await phone.tap('同意并出示');
    await phone.answerSheet('演示解锁');
    await phone.seePicture('回答的二维码，请把屏幕朝向店员');
    await look('answer-shown');
  });

  test('of the settings', async () => {
    await phone.startAfresh();
    await phone.tap('设置与我的数据');
    await look('settings');
    await phone.tap('挂失网证');
    await phone.see(/立即生效/);
    await look('settings-asked');
    await phone.answerSheet('挂失网证');
    await phone.see('已挂失');
    await look('settings-done');
    await phone.tap('查看与导出');
    await phone.see('谁核验过');
    await look('my-data');
    await goHome(phone);
    await phone.tap('关于');
    await look('about');
    await phone.tap('识别有多可靠');
    await phone.see('识别会出错');
    await look('recognition');
  });

  test('of what is longest in English', async () => {
    await phone.startAfresh();
    await phone.tap('设置与我的数据');
    await phone.tap('English');
    await phone.tap('About');
    await phone.tap('How reliable is the recognition');
    await phone.see('Faces can be mistaken');
    await look('recognition-english');
  });

  /** Verifies, keeps the verdict on the screen while it is looked at, and goes back. */
  async function judgedAs(outcome: string, name: string): Promise<void> {
    expect(await verify(cafe)).toContain(outcome);
    // What is not in front does not go on to the next scan.
    await cafe.frame.evaluate(() => window.phone?.setVisible(false));
    await lookAtCafe(name);
    expect(await verdict(cafe)).toContain(outcome);
    await cafe.frame.evaluate(() => window.phone?.setVisible(true));
    await goHome(cafe);
  }
});
