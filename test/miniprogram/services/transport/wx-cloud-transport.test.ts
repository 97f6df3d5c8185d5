import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { heard } from '../start-phone';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff).buffer;

let phone = new MemoryPhone();

beforeEach(() => {
  phone = new MemoryPhone();
  phone.plugIn();
});

async function newTransport() {
  vi.resetModules();
  const { wxCloudTransport } = await import('../../../../miniprogram/services/transport/wx-cloud-transport');
  return wxCloudTransport('');
}

/** What is thrown of an upload that fails so. */
async function heardOfUpload(failure: object): Promise<string> {
  phone.upload = () => Promise.reject(failure);
  const transport = await newTransport();
  return transport.upload('frames/x/00.jpg', JPEG).then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.constructor.name,
  );
}

describe('WeChat’s cloud', () => {
  test('takes a picture through a file, which is gone then', async () => {
    const seen: { path: string; bytes: number[]; files: number }[] = [];
    phone.upload = async (path, bytes) => void seen.push({ path, bytes: [...bytes], files: phone.files.size });
    await (await newTransport()).upload('frames/x/00.jpg', JPEG);
    expect(seen).toEqual([{ path: 'frames/x/00.jpg', bytes: [0xff, 0xd8, 0xff], files: 1 }]);
    expect(phone.files.size).toBe(0);
  });

  test.each([
    ['a refusal by number', { errCode: -503002, message: 'no' }, 'UploadRefused'],
    ['a refusal in words', { errCode: -503001, message: 'errMsg: STORAGE_EXCEED_AUTHORITY' }, 'UploadRefused'],
    ['a loss', { message: 'socket hang up' }, 'UPLOAD_FAILED'],
  ])('tells %s', async (_, failure, expected) => {
    expect(await heardOfUpload(failure)).toBe(expected);
    expect(phone.files.size).toBe(0);
  });

  test('tells that there is no network', async () => {
    phone.network = 'none';
    const transport = await newTransport();
    expect(await heard(transport.upload('frames/x/00.jpg', JPEG))).toBe('NETWORK_UNREACHABLE');
    expect(await heard(transport.call('sweep', {}, 100))).toBe('NETWORK_UNREACHABLE');
  });

  test('is not available when a function does not answer in time', async () => {
    phone.functions.set('sweep', () => new Promise(() => undefined));
    expect(await heard((await newTransport()).call('sweep', {}, 10))).toBe('SERVICE_UNAVAILABLE');
  });
});
