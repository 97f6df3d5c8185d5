import { describe, expect, it } from 'vitest';
import { openPhones } from './open-phone';

// Chromium itself writes a line for every answer that is an error.
const phone = openPhones((line) => !/Failed to load resource/.test(line));

const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';

describe('the cloud', () => {
  it('answers what the function returned, and is told which phone asks', async () => {
    phone.server.answers = { '/client/functions/readTrust': { status: 200, body: '{"result":{"ok":true}}' } };
    const answer = await phone.page.evaluate(() => {
      const { wx } = window.phonePage;
      wx.cloud.init({ env: 'e' });
      return wx.cloud.callFunction({ name: 'readTrust', data: { version: 3 } });
    });
    expect(answer).toEqual({
      result: { ok: true },
      errMsg: 'cloud.callFunction:ok',
      requestID: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(phone.server.asked).toEqual([
      { method: 'POST', url: '/client/functions/readTrust', phone: 'citizen', body: '{"version":3}' },
    ]);
  });

  it("fails with the platform's code when the function does not answer", async () => {
    phone.server.answers = { '/client/functions/x': { status: 403, body: '{"code":"FUNCTION_NOT_FOUND"}' } };
    const failure = await phone.page.evaluate(() =>
      window.phonePage.wx.cloud.callFunction({ name: 'x' }).catch((failure: unknown) => failure),
    );
    expect(failure).toEqual({
      errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: FUNCTION_NOT_FOUND',
      errCode: -504002,
    });
  });

  it('takes a file of the phone, tells how far it is, and names it', async () => {
    phone.server.answers = { '/client/files/bursts/1/00.jpg': { status: 200, body: '{}' } };
    const told = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const filePath = 'wxfile://usr/f.jpg';
      wx.getFileSystemManager().writeFileSync(filePath, 'abc', 'utf8');
      const progress: number[] = [];
      const result = await new Promise((complete) => {
        const task = wx.cloud.uploadFile({ cloudPath: 'bursts/1/00.jpg', filePath, complete });
        task.onProgressUpdate(({ progress: share }) => progress.push(share));
      });
      return { result, last: progress.at(-1) };
    });
    expect(told).toEqual({
      result: { fileID: 'cloud://local.simulator/bursts/1/00.jpg', statusCode: 204, errMsg: 'cloud.uploadFile:ok' },
      last: 100,
    });
    expect(phone.server.asked.map(({ method, body }) => [method, body])).toEqual([['PUT', 'abc']]);
  });
});

describe('a phone without a network', () => {
  it('says so, tells of the change, and everything fails as WeChat does', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      const changes: unknown[] = [];
      wx.onNetworkStatusChange((change) => changes.push(change));
      device.apply({ network: 'offline' });
      const { networkType } = await wx.getNetworkType();
      const cloud = await wx.cloud.callFunction({ name: 'x' }).catch((failure: unknown) => failure);
      const request = await new Promise((fail) => wx.request({ url: '/a', fail }));
      return { changes, networkType, cloud, request };
    });
    expect(told).toEqual({
      changes: [{ isConnected: false, networkType: 'none' }],
      networkType: 'none',
      cloud: { errMsg: `cloud.callFunction:fail ${OFFLINE}`, errno: 600001 },
      request: { errMsg: `request:fail ${OFFLINE}`, errno: 600001 },
    });
    expect(phone.server.asked).toEqual([]);
  });

  it('loses what is on its way when the network goes', async () => {
    phone.server.answers = { '/slow': { status: 200, body: '{}', delayMs: 3000 } };
    const failure = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      const failing = new Promise((fail) => wx.request({ url: '/slow', fail, success: fail }));
      setTimeout(() => device.apply({ network: 'offline' }), 300);
      return failing;
    });
    expect(failure).toMatchObject({ errno: 600001 });
  });
});

describe('a phone with a slow network', () => {
  it('says so, and waits a second and a half', async () => {
    phone.server.answers = { '/client/functions/x': { status: 200, body: '{"result":1}' } };
    const told = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      device.apply({ network: 'slow' });
      const { networkType, weakNet } = await wx.getNetworkType();
      const began = performance.now();
      await wx.cloud.callFunction({ name: 'x' });
      return { networkType, weakNet, lastedMs: performance.now() - began };
    });
    expect(told).toMatchObject({ networkType: '2g', weakNet: true });
    expect(told.lastedMs).toBeGreaterThan(1450);
  });
});

describe('a slow request', () => {
  it('times out as soon as its time is over, although nothing has been sent', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      device.apply({ network: 'slow' });
      const began = performance.now();
      const failure = await new Promise((fail) => wx.request({ url: '/a', timeout: 300, fail }));
      return { failure, lastedMs: performance.now() - began };
    });
    expect(told.failure).toEqual({ errMsg: 'request:fail timeout', errno: 5 });
    expect(told.lastedMs).toBeLessThan(1000);
    expect(phone.server.asked).toEqual([]);
  });
});

describe('a request', () => {
  it('gives JSON as an object, with status and headers, also when it is an error of the server', async () => {
    phone.server.answers = { '/a': { status: 404, body: '{"code":"X"}' } };
    const answer = await phone.page.evaluate(
      () =>
        new Promise((success) => window.phonePage.wx.request({ url: '/a', method: 'POST', data: { n: 1 }, success })),
    );
    expect(answer).toMatchObject({ data: { code: 'X' }, statusCode: 404, errMsg: 'request:ok' });
    expect(phone.server.asked[0]).toMatchObject({ method: 'POST', body: '{"n":1}' });
  });

  it('times out, and can be aborted', async () => {
    phone.server.answers = { '/slow': { status: 200, body: '{}', delayMs: 3000 } };
    const told = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const late = await new Promise((fail) => wx.request({ url: '/slow', timeout: 200, fail }));
      const aborted = await new Promise((fail) => {
        const task = wx.request({ url: '/slow', fail });
        setTimeout(() => task.abort(), 100);
      });
      return [late, aborted];
    });
    expect(told).toEqual([{ errMsg: 'request:fail timeout', errno: 5 }, { errMsg: 'request:fail abort' }]);
  });
});
