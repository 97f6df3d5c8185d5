import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { addCitizens, type JourneyCitizens } from '../../journey/citizens';
import { addStaff, addVenue } from '../../operator/operator';
import { PHONES, startPhones } from '../../start/phones';
import { seconds } from '../../town/seconds';
import { startTown } from '../../town/town';
import { fillLedger, fillShift } from './busy-people';
import { timeToReadableCode } from './open-code';
import { PhoneInChromium } from './phone-in-chromium';
import { type LargestSetData, largestSetData, weighSetData } from './set-data';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const VENUE = { venueId: 1, name: '演示网吧', opensAt: 0, closesAt: 24 };

/** The performer passes about thirteen of fourteen times. */
const MOST_TRIES = 4;
const OPENINGS = 5;

/** What the two phones of a town cost in a whole journey: applying, showing, verifying, one's own data. */
export interface PhonesMeasured {
  /** The median, in milliseconds. */
  readonly openMs: number;
  readonly setData: LargestSetData;
}

export async function measurePhones(): Promise<PhonesMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-bench-phones-'));
  const town = await startTown(folder);
  const simulator = await startPhones(town, { port: 0, watch: false });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    addVenue(town.cloud.database, VENUE);
    addStaff(town.cloud.database, town.secrets, PHONES[1].openid, VENUE.venueId);
    const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
    await page.goto(simulator.url);
    const citizen = await PhoneInChromium.on(page, PHONES[0].name);
    const cafe = await PhoneInChromium.on(page, PHONES[1].name);
    await fillShift(cafe, PHONES[1].name);
    await Promise.all([weighSetData(citizen), weighSetData(cafe)]);
    await apply(citizen, addCitizens(town.citizens, seconds()).adult);
    fillLedger(town, VENUE.venueId);
    return await travel(citizen, cafe);
  } finally {
    await browser.close();
    await simulator.stop();
    await town.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function travel(citizen: PhoneInChromium, cafe: PhoneInChromium): Promise<PhonesMeasured> {
  const times: number[] = [];
  for (let opened = 0; opened < OPENINGS; opened++) {
    await citizen.tap('返回');
    // The page before may offer to show the code too; the first one has the settings as well.
    await citizen.see(/^设置与我的数据$/);
    times.push(await timeToReadableCode(citizen));
  }
  await verify(cafe);
  await cafe.tap('返回');
  await cafe.tap(/^核验/);
  await cafe.tap('本班记录');
  await cafe.see(/只有时间和结果/);
  await citizen.tap('返回');
  await citizen.tap('设置与我的数据');
  await citizen.tap('查看与导出');
  await citizen.tap('更早的记录');
  await citizen.see(/保存的人脸/);
  const [own, cafes] = [await largestSetData(citizen), await largestSetData(cafe)];
  const openMs = times.sort((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0;
  return { openMs, setData: own.bytes > cafes.bytes ? own : cafes };
}

async function apply(phone: PhoneInChromium, { name, idNumber }: JourneyCitizens['adult']): Promise<void> {
  await phone.tap('申领网证');
  await phone.tap('同意');
  await phone.fill('姓名', name);
  await phone.fill('身份证号码', idNumber);
  await phone.tap('下一步');
  for (const choice of ['我同意拍摄面部并进行比对', '我同意为此上传照片', '不转头（点头、张嘴）'])
    await phone.tap(choice);
  await phone.tap('开始核验');
  await phone.answer('允许');
  for (let tries = 1; ; tries++) {
    await phone.tap('开始');
    const end = await phone.see(/^(出示网证|再试一次)$/);
    if (end === '出示网证') return;
    if (tries === MOST_TRIES) throw new Error(`the performer was refused ${tries} times`);
    await phone.tap('再试一次');
  }
}

async function verify(cafe: PhoneInChromium): Promise<void> {
  await cafe.tap(/^核验/);
  await cafe.tap('扫码');
  const word = await cafe.see(/^(放行|拒绝|请复核)$/);
  if (word !== '放行') throw new Error(`the café says ${word}`);
}
