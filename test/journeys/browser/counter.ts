import type { Phone } from './phone';

/** The name of a citizen's code, for a screen reader. */
export const CODE = '二维码在屏幕中间，请把屏幕朝向店员。每五秒更新。';

const VERDICT = /放行|拒绝|请复核/;

/** The citizen opens the certificate, unlocks it, and its code is on the screen. */
export async function showCode(phone: Phone): Promise<void> {
  await phone.tap('出示网证');
  await phone.answerSheet('演示解锁');
  await phone.seePicture(CODE);
}

/** Back to the first page by the phone's own bar; a scanner that has opened by itself is closed first. */
export async function goHome(phone: Phone): Promise<void> {
  const scanner = phone.frame.getByRole('dialog', { name: '扫一扫' });
  if ((await scanner.count()) > 0) await phone.answerSheet('取消');
  await phone.tap('返回');
}

/** The café scans what the citizen shows. @returns the verdict with its sentences, as it stands on the screen */
export async function verify(cafe: Phone): Promise<string> {
  await cafe.tap(/^核验/);
  await cafe.tap('扫码');
  return verdict(cafe);
}

/** The verdict on the screen; it comes within seconds, or not at all. */
export async function verdict(cafe: Phone): Promise<string> {
  const panel = cafe.frame.getByRole('alert').filter({ visible: true, hasText: VERDICT });
  await panel.waitFor({ timeout: 8_000 });
  return (await panel.textContent()) ?? '';
}
