import { describe, expect, test } from 'vitest';
import { call } from '../../../../devtools/simulator/api/convention';
import { nameUnknown } from '../../../../devtools/simulator/api/name-unknown';
import { fakeDevice } from './fake-device';

const known: Partial<WechatMiniprogram.Wx> = { hideToast: call('hideToast', [], () => undefined) };

describe('what is not in the simulator', () => {
  test('throws with its name when it is called, and tells the panel', () => {
    const device = fakeDevice();
    const wx = nameUnknown(device, 'wx', known) as WechatMiniprogram.Wx;
    expect(() => wx.getLocation({})).toThrow('wx.getLocation is not in the simulator');
    expect(device.reports).toEqual([expect.stringContaining('wx.getLocation')]);
  });

  test('is told to the panel when it is an option, too', () => {
    const device = fakeDevice();
    const wx = nameUnknown(device, 'wx', known) as WechatMiniprogram.Wx;
    const option = { noConflict: true, colour: 'red' };
    expect(() => wx.hideToast(option)).toThrow("wx.hideToast's option colour");
    expect(device.reports).toEqual([expect.stringContaining('hideToast')]);
  });

  test('is not there for who asks whether it is', () => {
    const wx = nameUnknown(fakeDevice(), 'wx', known);
    expect('getLocation' in wx).toBe(false);
    expect('hideToast' in wx).toBe(true);
  });

  test('does not make a promise of it', async () => {
    const wx = nameUnknown(fakeDevice(), 'wx', known);
    await expect(Promise.resolve(wx)).resolves.toBe(wx);
  });
});
