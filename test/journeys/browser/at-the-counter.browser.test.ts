import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apply } from './apply';
import { goHome, showCode, verdict, verify } from './counter';
import { openPhones } from './open-phones';
import type { Phone } from './phone';
import { holdUp, screenshotOfCode } from './screenshot';

/** Between fresh and stale: undecided. */
const A_MINUTE_BEHIND = -60;
/** A page that was left open sends what it has within this time of being online. */
const SENT_MS = 15_000;

describe('café staff, by camera', () => {
  const phones = openPhones();
  let phone: Phone;
  let cafe: Phone;

  beforeAll(async () => {
    const owner = await phones.newcomer();
    ({ phone, cafe } = owner);
    await apply(phone, owner.person);
  });

  beforeEach(() => Promise.all([phone.startAfresh(), cafe.startAfresh()]));

  test('let somebody in with one look at the screen, and refuse the same code the second time', async () => {
    await showCode(phone);
    const screenshot = await screenshotOfCode(phone);
    await holdUp(phone, screenshot);
    expect(await verify(cafe)).toBe('放行张*');
    await cafe.see('联网核验');
    expect(cafe.told().filter((line) => line.startsWith('sound')).length).toBe(1);
    // The next scan opens by itself, with nobody touching the screen.
    await cafe.see('拒绝');
    expect(await verdict(cafe)).toMatch(/^拒绝这个码已经用过/);
  });

  test('decide without a network by data whose age they see, and send it when they are back', async () => {
    await showCode(phone);
    await cafe.set({ network: 'offline' });
    expect(await verify(cafe)).toBe('放行张*');
    await cafe.see(/离线数据 \d+ 分钟前/);
    await goHome(cafe);
    await cafe.tap(/^核验/);
    await openJournal();
    await cafe.see(/放行/);
    await cafe.see('离线');
    await cafe.see(/1 条待同步/);
    await goHome(cafe);
    await cafe.set({ network: 'online' });
    await expect.poll(countWaiting, { timeout: SENT_MS }).toBe(0);
    expect(await cafe.sees(/条离线结果与联网不同/)).toBe(false);
  });

  test('ask a phone whose clock is off, and let its owner in by the answer', async () => {
    await phone.set({ network: 'offline', clockAhead: A_MINUTE_BEHIND });
    await phone.killAndOpen();
    await showCode(phone);
    expect(await verify(cafe)).toMatch(/^请复核码的时间有偏差/);
    await cafe.seePicture('柜台的码，请让客人扫描');
    await phone.set({ network: 'online' });
    await phone.tap('扫柜台的码');
    await phone.see('演示网吧');
    await phone.see('要核验您的网证，用于');
    await phone.tap('同意并出示');
    await phone.answerSheet('演示解锁');
    await phone.seePicture('回答的二维码，请把屏幕朝向店员');
    await cafe.tap('扫客人的回答');
    await cafe.see('放行');
    expect(await verdict(cafe)).toBe('放行张*');
  });

  test('refuse a suspended certificate, which its holder is told of and can show no more', async () => {
    await showCode(phone);
    const code = await screenshotOfCode(phone);
    await goHome(phone);
    await phone.tap('设置与我的数据');
    await phone.tap('挂失网证');
    await phone.see(/立即生效/);
    await phone.answerSheet('挂失网证');
    await phone.see('已挂失');
    await goHome(phone);
    await phone.see('您的网证处于挂失状态。');
    expect(await phone.named('出示网证').count()).toBe(0);
    await phone.named('解除挂失').waitFor();
    await holdUp(phone, code);
    expect(await verify(cafe)).toMatch(/^拒绝网证已挂失/);
  });

  async function openJournal(): Promise<void> {
    await cafe.tap('本班记录');
    await cafe.see('只有时间和结果，没有姓名。');
  }

  /** Goes to the journal and back. */
  async function countWaiting(): Promise<number> {
    await openJournal();
    await cafe.see(/放行/);
    const waiting = await cafe.named(/^立即同步/).count();
    await goHome(cafe);
    await cafe.see('请出示网证');
    return waiting;
  }
});
