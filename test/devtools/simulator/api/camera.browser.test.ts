import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ffmpeg } from '../../../../devtools/performer/ffmpeg';
import type { SourceDescription } from '../../../../devtools/simulator/device/sources/open-source';
import { jpegOf, openPhones } from './open-phone';

const phone = openPhones((line) => !/Failed to load resource/.test(line));

beforeEach(async () => {
  phone.server.answers = { '/face.jpg': { status: 200, body: await jpegOf(phone.page, 'rgb(200, 0, 0)', 900, 600) } };
});

/** The element comes onto the page; the person allows what is asked. */
async function openCamera(source?: SourceDescription): Promise<void> {
  await phone.page.evaluate((source) => {
    const { device } = window.phonePage;
    Object.assign(device, { usesPrivacyCheck: false, ...(source === undefined ? {} : { source }) });
    window.phonePage.attachCamera();
  }, source);
  await phone.page.getByRole('button', { name: '允许' }).click();
  await phone.page.waitForFunction(() => window.phonePage.told.some((line) => line.startsWith('ready')));
}

interface Seen {
  readonly count: number;
  readonly sizes: readonly (readonly number[])[];
  readonly reds: readonly number[];
  readonly isOneBuffer: boolean;
  readonly stoppedAt: number;
}

/** Listens to frames for a while, and a while longer after it has stopped. */
function watch(lastsMs: number): Promise<Seen> {
  return phone.page.evaluate(async (lastsMs) => {
    const buffers = new Set<ArrayBuffer>();
    const sizes = new Set<string>();
    const reds: number[] = [];
    const listener = window.phonePage.wx.createCameraContext().onCameraFrame(({ data, width, height }) => {
      buffers.add(data);
      sizes.add(JSON.stringify([width, height, data.byteLength]));
      reds.push(new Uint8Array(data)[0] ?? -1);
    });
    await new Promise((success, fail) => listener.start({ success, fail }));
    await new Promise((resolve) => setTimeout(resolve, lastsMs));
    await new Promise((complete) => listener.stop({ complete }));
    const stoppedAt = reds.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const sizesSeen = [...sizes].map((size) => JSON.parse(size) as number[]);
    return { count: reds.length, sizes: sizesSeen, reds, isOneBuffer: buffers.size === 1, stoppedAt };
  }, lastsMs);
}

/** What listening to frames fails with. */
const failureOfFrames = () =>
  phone.page.evaluate(() => {
    const listener = window.phonePage.wx.createCameraContext().onCameraFrame(() => undefined);
    return new Promise((fail) => listener.start({ fail }));
  });

describe('a camera', () => {
  it('gives frames of a picture, cut to a portrait, about 30 a second, in one buffer, until it is stopped', async () => {
    await openCamera();
    const { count, sizes, reds, isOneBuffer, stoppedAt } = await watch(1000);
    expect(sizes).toEqual([[480, 640, 480 * 640 * 4]]);
    expect(reds[0]).toBeGreaterThan(190);
    expect(isOneBuffer).toBe(true);
    expect(count).toBe(stoppedAt);
    expect(count).toBeGreaterThan(15);
    expect(count).toBeLessThanOrEqual(31);
  });

  it('takes a photo as a temporary JPEG', async () => {
    await openCamera();
    await watch(50);
    const start = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const { tempImagePath } = await new Promise<{ tempImagePath: string }>((success, fail) => {
        wx.createCameraContext().takePhoto({ quality: 'high', success, fail });
      });
      return [...new Uint8Array(wx.getFileSystemManager().readFileSync(tempImagePath) as ArrayBuffer)].slice(0, 3);
    });
    expect(start).toEqual([0xff, 0xd8, 0xff]);
  });

  it('refused is told by the element, and gives no frames', async () => {
    const { page } = phone;
    await page.evaluate(() => {
      Object.assign(window.phonePage.device, { usesPrivacyCheck: false });
      window.phonePage.attachCamera();
    });
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.waitForFunction(() => window.phonePage.told.length > 0);
    expect(await page.evaluate(() => window.phonePage.told)).toEqual([
      'error {"errMsg":"insertCamera:fail auth deny"}',
    ]);
    const failure = await failureOfFrames();
    expect(failure).toEqual({ errMsg: 'start:fail camera is not open' });
  });

  it('whose picture does not load says so when frames are asked for', async () => {
    await openCamera({ kind: 'picture', url: '/none.jpg' });
    const failure = await failureOfFrames();
    expect(failure).toMatchObject({ errMsg: expect.stringMatching(/^start:fail .+/) });
  });

  it('stops when the mini-program goes to the background, and comes back with it', async () => {
    await openCamera();
    const told = await phone.page.evaluate(async () => {
      const go = (detail: boolean) => window.dispatchEvent(new CustomEvent('simulator:visibility', { detail }));
      go(false);
      go(true);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return window.phonePage.told.map((line) => line.split(' ')[0]);
    });
    expect(told).toEqual(['initdone', 'ready', 'stop', 'initdone', 'ready']);
  });
});

describe('a performer', () => {
  it('is asked for this phone when the page begins to listen, and plays its frames by their times', async () => {
    const colours = ['rgb(40, 0, 0)', 'rgb(120, 0, 0)', 'rgb(220, 0, 0)'];
    const jpegs = await Promise.all(colours.map((colour) => jpegOf(phone.page, colour)));
    const frames = jpegs.map((jpeg) => jpeg.toString('base64'));
    phone.server.answers = { '/perform': { status: 200, body: JSON.stringify({ frames, timesMs: [0, 250, 500] }) } };
    await openCamera({ kind: 'burst', url: '/perform?who=a' });
    const { reds } = await watch(800);
    const order = reds.map((red) => [40, 120, 220].find((due) => Math.abs(due - red) < 10));
    expect([...new Set(order)]).toEqual([40, 120, 220]);
    expect(order).toEqual([...order].sort((a = 0, b = 0) => a - b));
    const share = order.filter((due) => due === 40).length / order.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.45);
    expect(new Set(phone.server.asked.map(({ url }) => url))).toContain('/perform?who=a&phone=citizen');
  });

  it('who does not answer is told to who wants frames', async () => {
    phone.server.answers = { '/perform': { status: 503, body: '' } };
    await openCamera({ kind: 'burst', url: '/perform' });
    const failure = await failureOfFrames();
    expect(failure).toEqual({ errMsg: 'start:fail the performer answers 503' });
  });
});

describe('a webcam', () => {
  it("gives the browser's own camera", async () => {
    await openCamera({ kind: 'webcam' });
    const { sizes, count } = await watch(700);
    expect(sizes).toEqual([[480, 640, 480 * 640 * 4]]);
    expect(count).toBeGreaterThan(5);
  });
});

describe('a recording', () => {
  it('is played over and over', async () => {
    phone.server.answers = { '/film.webm': { status: 200, body: film(['0x3c0000', '0xdc0000']) } };
    await openCamera({ kind: 'video', url: '/film.webm' });
    const { reds } = await watch(2200);
    const turns = reds.filter((red, at) => at > 0 && red > 140 !== (reds[at - 1] ?? 0) > 140);
    expect(turns.length).toBeGreaterThanOrEqual(3);
  });

  it('that is not there is told to who wants frames', async () => {
    await openCamera({ kind: 'video', url: '/none.webm' });
    const failure = await failureOfFrames();
    expect(failure).toEqual({ errMsg: 'start:fail the recording is not there: 404' });
  });
});

/** Half a second of each colour. */
function film(colours: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'film-'));
  const inputs = colours.flatMap((colour) => ['-f', 'lavfi', '-i', `color=c=${colour}:s=480x640:d=0.5:r=20`]);
  const file = join(folder, 'film.webm');
  ffmpeg(...inputs, '-filter_complex', `concat=n=${colours.length}`, '-pix_fmt', 'yuv420p', file);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}
